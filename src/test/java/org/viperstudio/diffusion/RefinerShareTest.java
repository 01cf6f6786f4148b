package org.viperstudio.diffusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.viperstudio.network.Latents;
import org.viperstudio.network.Picture;
import org.viperstudio.tensor.DType;

/** Which steps the base leaves to the refiner. */
class RefinerShareTest {
    private static final int SIDE = 64;
    private static final int STEPS = 5;

    @Test
    void atRefinerStartOneTheRefinerTakesNoStep() {
        withBoth((base, refiner) -> {
            Latents alone = denoise(new TextToImage(base, Optional.empty()), OptionalDouble.empty());
            Latents both = denoise(new TextToImage(base, Optional.of(refiner)), OptionalDouble.of(1));
            assertThat(both.values()).isEqualTo(alone.values());
        });
    }

    @Test
    void atRefinerStartZeroTheRefinerTakesAllSteps() {
        withBoth((base, refiner) -> {
            Generation generation = new Generation(request(OptionalDouble.of(0), Optional.empty()));
            new TextToImage(base, Optional.of(refiner)).denoise(generation, GenerationListener.SILENT);
            assertThat(generation.baseOn(base).done()).isZero();
            assertThat(generation.refinerOn(refiner).done()).isEqualTo(STEPS);
        });
    }

    /** So little is painted over that the base has no step: the refiner's first one expects noise all the same. */
    @Test
    void aStartPictureGetsItsNoiseAlsoForTheRefinerAlone() {
        float[] grey = new float[3 * SIDE * SIDE];
        Optional<ImageRequest.Start> start = Optional.of(new ImageRequest.Start(new Picture(grey, SIDE, SIDE), 0.2));
        withBoth((base, refiner) -> {
            Generation alone = new Generation(request(OptionalDouble.empty(), start));
            Generation refined = new Generation(request(OptionalDouble.of(0.5), start));
            assertThat(refined.baseOn(base).steps()).isZero();
            assertThat(refined.refinerOn(refiner).steps())
                    .isEqualTo(alone.baseOn(base).steps())
                    .isOne();
            assertThat(refined.baseOn(base).start(base, refined.startNoise()).values())
                    .isEqualTo(
                            alone.baseOn(base).start(base, alone.startNoise()).values());
        });
    }

    private static void withBoth(BiConsumer<DiffusionModel, DiffusionModel> test) {
        Models.BACKEND.run(() -> {
            try (DiffusionModel base = Models.exact("sdxl");
                    DiffusionModel refiner = Models.open(
                            Models.source("sdxl-refiner").completedBy(base.source()), DType.F32, MemoryPlan.RESIDENT)) {
                test.accept(base, refiner);
            }
        });
    }

    private static Latents denoise(TextToImage pipeline, OptionalDouble share) {
        return pipeline.denoise(new Generation(request(share, Optional.empty())), GenerationListener.SILENT);
    }

    private static ImageRequest request(OptionalDouble share, Optional<ImageRequest.Start> start) {
        return new ImageRequest(
                new RequestTexts("Happy cats", "soft pastel", "neon"),
                List.of(Degree.of(0.7)),
                5,
                ImageRequest.Size.square(SIDE),
                new SamplingSettings(STEPS, Optional.empty(), share, Effort.EXACT),
                new GuidanceSettings(5, 0),
                start);
    }
}
