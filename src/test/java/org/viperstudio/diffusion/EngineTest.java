package org.viperstudio.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.viperstudio.Parity;
import org.viperstudio.bench.ResidentMemory;
import org.viperstudio.model.ModelFile;
import org.viperstudio.model.ModelFiles;
import org.viperstudio.model.ModelPart;
import org.viperstudio.model.ModelSource;
import org.viperstudio.model.config.TinyVaeConfig;
import org.viperstudio.network.Autoencoder;
import org.viperstudio.network.Latents;
import org.viperstudio.network.Picture;
import org.viperstudio.network.WorkingMemory;
import org.viperstudio.scheduler.Sampling;
import org.viperstudio.scheduler.ScheduleWindow;
import org.viperstudio.tensor.DType;
import org.viperstudio.tensor.DeviceMemoryException;
import org.viperstudio.tensor.WeightsException;

/** What the engine promises beside its numbers: stopping, memory, previews, seeds. */
class EngineTest {
    private static final long MEGABYTE = 1 << 20;

    @Test
    void stopsWithinAStep() {
        AtomicInteger steps = new AtomicInteger();
        Models.BACKEND.run(() -> {
            try (DiffusionModel model = Models.exact("sdxl")) {
                TextToImage pipeline = new TextToImage(model, Optional.empty());
                GenerationListener third =
                        progress -> !(progress instanceof Progress.Denoising) || steps.incrementAndGet() < 3;
                assertThatThrownBy(() -> pipeline.generate(request(1, Degree.of(0.5)), third))
                        .isInstanceOf(StoppedException.class);
            }
        });
        assertThat(steps).hasValue(3);
    }

    @Test
    void everyStepShowsAPreviewOfEachPicture() {
        assertThat(previews(MemoryPlan.RESIDENT, Optional.empty()))
                .hasSize(2 * 6)
                .allMatch(picture -> picture.width() == 16);
    }

    @Test
    void aTinyAutoencoderShowsThePictureAsLargeAsItWillBe() {
        ModelPart<TinyVaeConfig> tiny =
                ((ModelFile.TinyVae) ModelFiles.recognise(Parity.dir().resolve("taesd"))).part();
        List<Picture> sharp = previews(MemoryPlan.SEQUENTIAL, Optional.of(tiny));
        assertThat(sharp).hasSize(2 * 6).allMatch(picture -> picture.width() == 128);
        assertThat(previews(MemoryPlan.STREAMED, Optional.of(tiny))).allMatch(picture -> picture.width() == 16);
        ModelPart<TinyVaeConfig> damaged = new ModelPart<>(tiny.config(), tiny.path(), () -> {
            throw new WeightsException(tiny.path(), "is gone");
        });
        assertThat(previews(MemoryPlan.RESIDENT, Optional.of(damaged)))
                .hasSize(2 * 6)
                .allMatch(picture -> picture.width() == 16);
        AtomicInteger failures = new AtomicInteger(1);
        ModelPart<TinyVaeConfig> shortOnce = new ModelPart<>(tiny.config(), tiny.path(), () -> {
            if (failures.getAndDecrement() > 0) {
                throw new DeviceMemoryException("full", new IllegalStateException());
            }
            return tiny.open();
        });
        assertThat(previews(MemoryPlan.RESIDENT, Optional.of(shortOnce)))
                .extracting(Picture::width)
                .startsWith(16)
                .endsWith(128, 128);
    }

    private static List<Picture> previews(MemoryPlan plan, Optional<ModelPart<TinyVaeConfig>> tiny) {
        List<Picture> previews = new ArrayList<>();
        Models.BACKEND.run(() -> {
            try (DiffusionModel model = Models.open(Models.source("sdxl"), DType.F32, plan)) {
                model.setPreviewDecoder(tiny);
                new TextToImage(model, Optional.empty()).generate(request(1, Degree.PLAIN, Degree.of(1)), progress -> {
                    if (progress instanceof Progress.Denoising denoising) {
                        previews.addAll(denoising.preview().get());
                    }
                    return true;
                });
            }
        });
        return previews;
    }

    @Test
    void fiftyPicturesTakeNoMoreMemoryThanTen() {
        Models.BACKEND.run(() -> {
            try (DiffusionModel model = Models.exact("sdxl")) {
                TextToImage pipeline = new TextToImage(model, Optional.empty());
                make(pipeline, 10);
                long before = ResidentMemory.now().orElseThrow();
                make(pipeline, 40);
                assertThat(ResidentMemory.now().orElseThrow() - before).isLessThan(48 * MEGABYTE);
            }
        });
    }

    private static void make(TextToImage pipeline, int pictures) {
        for (int seed = 0; seed < pictures; seed++) {
            pipeline.generate(request(seed, Degree.of(0.85)), GenerationListener.SILENT);
        }
        System.gc();
    }

    @Test
    void switchesToASmallerPlanWhenMemoryRunsOut() {
        Models.BACKEND.run(() -> {
            try (DiffusionModel model = Models.exact("sdxl")) {
                ImageRequest request = request(4, Degree.of(0.5));
                float[] calm = run(model, request, 0);
                // Weights that stay are laid out anew, so the smaller plan's products round otherwise.
                assertThat(run(model, request, 2)).containsExactly(calm, within(1e-4f));
                assertThat(model.plan()).isEqualTo(MemoryPlan.STREAMED);
                assertThatThrownBy(() -> run(model, request, 3)).isInstanceOf(DeviceMemoryException.class);
            }
        });
    }

    /** Fails the first so many times that the UNet is wanted. */
    private static float[] run(DiffusionModel model, ImageRequest request, int failures) {
        AtomicInteger left = new AtomicInteger(failures);
        Generation generation = new Generation(request);
        DenoisingStage stage = generation.baseOn(model);
        RunProgress progress = new RunProgress(GenerationListener.SILENT, generation, model, Optional.empty());
        MemoryFallback fallback = new MemoryFallback(model, Optional.empty(), progress);
        EncodedRequest encoded = RequestEncoder.encode(model, request, request.degrees());
        GuidedUNet guided = new GuidedUNet(
                encoded.conditioning(request.degrees(), request.guidance()),
                List.of(EncodedRequest.guidance(0, request.degrees().getFirst(), request.guidance())),
                Effort.EXACT,
                request.sampling().steps());
        Sampling sampling =
                model.scheduler(Optional.empty()).start(request.sampling().steps());
        DenoisingLoop loop = new DenoisingLoop(sampling, ScheduleWindow.all(sampling), () -> new float[0]);
        return loop.run(
                        () -> stage.start(model, generation.startNoise()),
                        (scaled, timestep, sigma, step) -> fallback.compute(model, () -> {
                            if (left.getAndDecrement() > 0) {
                                throw new DeviceMemoryException("full", new IllegalStateException());
                            }
                            return guided.estimate(model.unet(), scaled, timestep, sigma, step);
                        }),
                        original -> progress.denoised(List::of))
                .values();
    }

    @Test
    void tilesDecodeLikeTheWhole() {
        Models.BACKEND.run(() -> {
            try (DiffusionModel model = Models.exact("sdxl")) {
                Autoencoder autoencoder = model.autoencoder();
                Latents latents = new Latents(new SeededNoise(2, 0).next(4 * 80 * 96), 1, 4, 80, 96);
                Picture whole = autoencoder.decode(latents);
                Picture tiled = TiledDecoder.decode(autoencoder, latents);
                assertThat(tiled.width()).isEqualTo(whole.width());
                double squares = 0;
                for (int i = 0; i < whole.values().length; i++) {
                    squares += Math.pow(whole.values()[i] - tiled.values()[i], 2);
                }
                // Norms see a tile in place of the whole, so tiles differ a little everywhere.
                assertThat(Math.sqrt(squares / whole.values().length)).isLessThan(0.05);
            }
        });
    }

    @Test
    void memoryDecidesThePlan() {
        MemoryPlan.MemoryNeed need = new MemoryPlan.MemoryNeed(7000 * MEGABYTE, 5000 * MEGABYTE, 512 * MEGABYTE);
        assertThat(MemoryPlan.fitting(need, 24000 * MEGABYTE)).isEqualTo(MemoryPlan.RESIDENT);
        assertThat(MemoryPlan.fitting(need, 6000 * MEGABYTE)).isEqualTo(MemoryPlan.SEQUENTIAL);
        assertThat(MemoryPlan.fitting(need, 4000 * MEGABYTE)).isEqualTo(MemoryPlan.STREAMED);
        MemoryPlan.MemoryNeed larger =
                new MemoryPlan.MemoryNeed(7000 * MEGABYTE, 5000 * MEGABYTE, WorkingMemory.UNET_PASS);
        assertThat(MemoryPlan.fitting(larger, 8000 * MEGABYTE)).isEqualTo(MemoryPlan.SEQUENTIAL);
    }

    @Test
    void longPromptsAreReadToTheirEnd() {
        ModelSource source = Models.source("sdxl");
        Models.BACKEND.run(() -> {
            try (DiffusionModel model = Models.open(source, DType.F32, MemoryPlan.RESIDENT)) {
                String words = "warm light, ".repeat(60);
                List<EncodedText> encoded = model.encode(List.of(
                        org.viperstudio.text.Prompt.parse(words + "a cat"),
                        org.viperstudio.text.Prompt.parse(words + "a dog"),
                        org.viperstudio.text.Prompt.parse("a cat")));
                assertThat(encoded.getFirst().tokens())
                        .isGreaterThan(77)
                        .isEqualTo(encoded.getLast().tokens());
                assertThat(encoded.get(0).states()).isNotEqualTo(encoded.get(1).states());
            }
        });
    }

    @Test
    void noiseIsPinnedAndNormal() {
        float[] noise = new SeededNoise(4711, 0).next(100_000);
        assertThat(noise).startsWith(new SeededNoise(4711, 0).next(6));
        assertThat(new SeededNoise(4711, 1).next(6)).isNotEqualTo(new SeededNoise(4711, 0).next(6));
        double sum = 0;
        double squares = 0;
        for (float value : noise) {
            sum += value;
            squares += value * value;
        }
        assertThat(sum / noise.length).isBetween(-0.02, 0.02);
        assertThat(squares / noise.length).isBetween(0.98, 1.02);
    }

    private static ImageRequest request(long seed, Degree... degrees) {
        return new ImageRequest(
                new RequestTexts("Happy cats", "soft pastel", "neon"),
                List.of(degrees),
                seed,
                ImageRequest.Size.square(128),
                SamplingSettings.exact(6),
                new GuidanceSettings(5, 0));
    }
}
