package org.viperstudio.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.viperstudio.network.Latents;
import org.viperstudio.network.Picture;
import org.viperstudio.tensor.DType;

/** A generation that is stopped and taken up again gives what it gives in one go, to the bit. */
class GenerationTest {
    private static final int SIDE = 64;
    private static final int STEPS = 6;
    private static final List<Degree> SWEEP = List.of(Degree.PLAIN, Degree.of(0.7));

    @ParameterizedTest
    @ValueSource(strings = {"euler", "euler-ancestral", "dpmpp-2m-karras", "heun", "unipc", "lcm", "ddim"})
    void stoppedAfterEveryStep(String scheduler) {
        ImageRequest request = request(SWEEP, scheduler, Effort.EXACT);
        Models.BACKEND.run(() -> {
            try (DiffusionModel model = Models.exact("sdxl")) {
                TextToImage pipeline = new TextToImage(model, Optional.empty());
                float[] atOnce = latents(pipeline, new Generation(request));
                assertThat(inPieces(pipeline, request, () -> other(pipeline))).isEqualTo(atOnce);
            }
        });
    }

    @Test
    void keptFeaturesAreComputedAgain() {
        ImageRequest request = request(SWEEP, "euler", Effort.FAST);
        Models.BACKEND.run(() -> {
            try (DiffusionModel model = Models.exact("sdxl")) {
                TextToImage pipeline = new TextToImage(model, Optional.empty());
                float[] atOnce = latents(pipeline, new Generation(request));
                assertThat(inPieces(pipeline, request, () -> other(pipeline))).isEqualTo(atOnce);
                // The listener itself makes another picture in the middle.
                AtomicInteger others = new AtomicInteger();
                Latents nested = pipeline.denoise(new Generation(request), progress -> {
                    if (progress instanceof Progress.Denoising) {
                        others.incrementAndGet();
                        other(pipeline);
                    }
                    return true;
                });
                assertThat(nested.values()).isEqualTo(atOnce);
                assertThat(others).hasValue(STEPS);
            }
        });
    }

    @Test
    void resumesWithARefinerAndWithReopenedModels() {
        ImageRequest request = refined(request(SWEEP, "dpmpp-2m", Effort.EXACT));
        Models.BACKEND.run(() -> {
            try (DiffusionModel base = Models.exact("sdxl");
                    DiffusionModel refiner = Models.open(
                            Models.source("sdxl-refiner").completedBy(base.source()), DType.F32, MemoryPlan.RESIDENT)) {
                TextToImage pipeline = new TextToImage(base, Optional.of(refiner));
                float[] atOnce = latents(pipeline, new Generation(request));
                Runnable closing = () -> List.of(base, refiner).forEach(DiffusionModel::close);
                assertThat(inPieces(pipeline, request, closing)).isEqualTo(atOnce);
            }
        });
    }

    @Test
    void progressContinuesAfterAStop() {
        List<Integer> steps = new ArrayList<>();
        Models.BACKEND.run(() -> {
            try (DiffusionModel model = Models.exact("sdxl")) {
                TextToImage pipeline = new TextToImage(model, Optional.empty());
                Generation generation = new Generation(request(SWEEP, "euler", Effort.EXACT));
                GenerationListener counting = progress -> {
                    if (progress instanceof Progress.Denoising denoising) {
                        assertThat(denoising.of()).isEqualTo(STEPS);
                        steps.add(denoising.step());
                        return denoising.step() != 2;
                    }
                    return true;
                };
                assertThatThrownBy(() -> pipeline.proceed(generation, counting)).isInstanceOf(StoppedException.class);
                assertThat(generation.done()).isEqualTo(2);
                List<Picture> pictures = pipeline.proceed(generation, counting);
                assertThat(pictures).hasSize(SWEEP.size());
            }
        });
        assertThat(steps).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void eachEquationAloneChangesThePicture() {
        ImageRequest both = request(List.of(Degree.of(0.7)), "euler", Effort.EXACT);
        Models.BACKEND.run(() -> {
            try (DiffusionModel model = Models.exact("sdxl")) {
                TextToImage pipeline = new TextToImage(model, Optional.empty());
                List<float[]> all = new ArrayList<>();
                for (PreferenceUse use : PreferenceUse.values()) {
                    all.add(latents(pipeline, new Generation(both.using(use))));
                }
                all.add(latents(pipeline, new Generation(request(List.of(Degree.PLAIN), "euler", Effort.EXACT))));
                assertThat(all).doesNotHaveDuplicates();
            }
        });
    }

    @Test
    void movingTheDegreeEncodesNothing() {
        List<String> loaded = new ArrayList<>();
        GenerationListener loads = progress -> {
            if (progress instanceof Progress.Loading loading) {
                loaded.add(loading.part());
            }
            return true;
        };
        Models.BACKEND.run(() -> {
            try (DiffusionModel model = Models.open(Models.source("sdxl"), DType.F32, MemoryPlan.SEQUENTIAL)) {
                TextToImage pipeline = new TextToImage(model, Optional.empty());
                pipeline.generate(request(List.of(Degree.of(0.2)), "euler", Effort.EXACT), loads);
                assertThat(loaded).containsExactly("text encoders", "UNet", "autoencoder");
                loaded.clear();
                pipeline.generate(request(List.of(Degree.of(0.3)), "euler", Effort.EXACT), loads);
                assertThat(loaded).containsExactly("UNet", "autoencoder");
            }
        });
    }

    @Test
    void theBatchDoesNotChangeAPicture() {
        Models.BACKEND.run(() -> {
            try (DiffusionModel model = Models.exact("sdxl")) {
                TextToImage pipeline = new TextToImage(model, Optional.empty());
                Latents together = pipeline.denoise(
                        new Generation(request(SWEEP, "euler-ancestral", Effort.EXACT)), GenerationListener.SILENT);
                for (int i = 0; i < SWEEP.size(); i++) {
                    ImageRequest one = request(List.of(SWEEP.get(i)), "euler-ancestral", Effort.EXACT);
                    float[] alone = latents(pipeline, new Generation(one));
                    for (int k = 0; k < alone.length; k++) {
                        assertThat(together.row(i)[k]).isCloseTo(alone[k], org.assertj.core.data.Offset.offset(1e-4f));
                    }
                }
            }
        });
    }

    /** A taste of many attributes fills more windows than the prompt; plain pictures must not see those. */
    @ParameterizedTest
    @EnumSource(Effort.class)
    void aLongTasteLeavesThePlainPictureOfASweepAlone(Effort effort) {
        String attributes = String.join(", ", Collections.nCopies(50, "soft pastel"));
        Models.BACKEND.run(() -> {
            try (DiffusionModel model = Models.exact("sdxl")) {
                TextToImage pipeline = new TextToImage(model, Optional.empty());
                Latents swept =
                        pipeline.denoise(new Generation(request(attributes, SWEEP, effort)), GenerationListener.SILENT);
                float[] plain = latents(pipeline, new Generation(request("", List.of(Degree.PLAIN), effort)));
                assertThat(swept.row(0)).isEqualTo(plain);
                ImageRequest personal = request(attributes, List.of(SWEEP.get(1)), effort);
                assertThat(swept.row(1)).isEqualTo(latents(pipeline, new Generation(personal)));
                assertThat(inPieces(pipeline, request(attributes, SWEEP, effort), () -> other(pipeline)))
                        .isEqualTo(swept.values());
            }
        });
    }

    @Test
    void latentsOfAnyDepthHaveAPreview() {
        Latents eight = new Latents(new SeededNoise(1, 0).next(8 * 6 * 9), 1, 8, 6, 9);
        for (var kind : org.viperstudio.model.ModelKind.values()) {
            Picture preview = LatentPreview.of(kind, 8).of(eight);
            assertThat(preview.width()).isEqualTo(9);
            assertThat(preview.values()).doesNotContain(Float.NaN).hasSize(3 * 6 * 9);
        }
    }

    private static float[] latents(TextToImage pipeline, Generation generation) {
        return pipeline.denoise(generation, GenerationListener.SILENT).values();
    }

    /** Stops after each step, and does something in between. */
    private static float[] inPieces(TextToImage pipeline, ImageRequest request, Runnable between) {
        Generation generation = new Generation(request);
        int pieces = 0;
        while (true) {
            try {
                return pipeline.denoise(generation, progress -> !(progress instanceof Progress.Denoising))
                        .values();
            } catch (StoppedException stopped) {
                pieces++;
                assertThat(generation.done()).isEqualTo(pieces);
                between.run();
            }
        }
    }

    /** Two steps of another picture. */
    private static void other(TextToImage pipeline) {
        ImageRequest other = new ImageRequest(
                new RequestTexts("a quiet harbour", "fog", "ink", "glossy"),
                List.of(Degree.of(1)),
                99,
                ImageRequest.Size.square(SIDE),
                new SamplingSettings(2, Optional.of("euler"), Effort.FAST),
                new GuidanceSettings(4, 0));
        pipeline.denoise(new Generation(other), GenerationListener.SILENT);
    }

    private static ImageRequest request(List<Degree> degrees, String scheduler, Effort effort) {
        return request(degrees, scheduler, effort, OptionalDouble.empty());
    }

    private static ImageRequest refined(ImageRequest request) {
        return request(
                request.degrees(),
                request.sampling().scheduler().orElseThrow(),
                request.sampling().effort(),
                OptionalDouble.of(0.5));
    }

    private static ImageRequest request(String liked, List<Degree> degrees, Effort effort) {
        return request(liked, degrees, "euler", effort, OptionalDouble.empty());
    }

    private static ImageRequest request(
            List<Degree> degrees, String scheduler, Effort effort, OptionalDouble refinerStart) {
        return request("soft pastel", degrees, scheduler, effort, refinerStart);
    }

    private static ImageRequest request(
            String liked, List<Degree> degrees, String scheduler, Effort effort, OptionalDouble refinerStart) {
        return new ImageRequest(
                new RequestTexts("Happy cats", liked, "neon"),
                degrees,
                5,
                ImageRequest.Size.square(SIDE),
                new SamplingSettings(STEPS, Optional.of(scheduler), refinerStart, effort),
                new GuidanceSettings(5, 0));
    }
}
