package org.viperstudio.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.engine.EngineException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.viperstudio.network.Picture;
import org.viperstudio.tensor.DType;
import org.viperstudio.tensor.DeviceMemoryException;

/** Wherever memory runs out, a generation goes on with less of it and loses nothing. */
class MemoryRecoveryTest {
    private static final int SIDE = 64;
    private static final int STEPS = 4;

    /** Runs out of memory the first so many times that a part is loaded, and counts steps and plans. */
    private static final class Short implements GenerationListener {
        private final String part;
        private int left;
        private int steps;
        private RuntimeException failure = new DeviceMemoryException("full", new IllegalStateException());
        private boolean fromDecodingOnly;
        private boolean decodes;
        private final List<MemoryPlan> plans = new ArrayList<>();
        private Consumer<String> atFailure = loaded -> {};

        Short(String part, int failures) {
            this.part = part;
            this.left = failures;
        }

        @Override
        public boolean onProgress(Progress progress) {
            switch (progress) {
                case Progress.Loading(String loaded) -> {
                    if (loaded.equals(part) && (decodes || !fromDecodingOnly) && left-- > 0) {
                        atFailure.accept(loaded);
                        throw failure;
                    }
                }
                case Progress.Denoising(int step, int of, var preview) -> steps++;
                case Progress.Planned(MemoryPlan plan, String reason) -> plans.add(plan);
                case Progress.Decoding(int picture, int of) -> decodes = true;
                case Progress.Encoding() -> {}
            }
            return true;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text encoders", "autoencoder", "UNet"})
    void aFailureWhileLoadingAnyPartIsRecovered(String part) {
        ImageRequest request = request(Optional.of(new ImageRequest.Start(grey(), 1)), OptionalDouble.empty());
        Models.BACKEND.run(() -> {
            try (DiffusionModel calm = Models.exact("sdxl");
                    DiffusionModel shaken = Models.exact("sdxl");
                    DiffusionModel full = Models.exact("sdxl")) {
                Picture expected = picture(calm, request, GenerationListener.SILENT);
                Short twice = new Short(part, 2);
                assertSame(picture(shaken, request, twice), expected);
                assertThat(twice.plans)
                        .containsExactly(MemoryPlan.RESIDENT, MemoryPlan.SEQUENTIAL, MemoryPlan.STREAMED);
                assertThatThrownBy(() -> picture(full, request, new Short(part, 3)))
                        .isInstanceOf(DeviceMemoryException.class);
            }
        });
    }

    @Test
    void theEnginesOwnMessageIsRecognised() {
        ImageRequest request = request(Optional.empty(), OptionalDouble.empty());
        Models.BACKEND.run(() -> {
            try (DiffusionModel model = Models.exact("sdxl")) {
                Short once = new Short("UNet", 1);
                once.failure = new EngineException("CUDA out of memory. Tried to allocate 20.00 MiB");
                picture(model, request, once);
                assertThat(once.plans).containsExactly(MemoryPlan.RESIDENT, MemoryPlan.SEQUENTIAL);
            }
        });
    }

    @Test
    void decodingLosesNoStep() {
        ImageRequest request = request(Optional.empty(), OptionalDouble.empty());
        Models.BACKEND.run(() -> {
            try (DiffusionModel calm = Models.exact("sdxl");
                    DiffusionModel shaken = Models.exact("sdxl")) {
                Picture expected = picture(calm, request, GenerationListener.SILENT);
                Short atTheEnd = new Short("autoencoder", 2);
                atTheEnd.fromDecodingOnly = true;
                assertSame(picture(shaken, request, atTheEnd), expected);
                assertThat(atTheEnd.steps).isEqualTo(STEPS);
                assertThat(shaken.plan()).isEqualTo(MemoryPlan.STREAMED);
            }
        });
    }

    @Test
    void theOtherModelIsUnloadedFirst() {
        ImageRequest request = request(Optional.empty(), OptionalDouble.of(0.5));
        Models.BACKEND.run(() -> {
            try (DiffusionModel base = Models.exact("sdxl");
                    DiffusionModel refiner = Models.open(
                            Models.source("sdxl-refiner").completedBy(base.source()), DType.F32, MemoryPlan.RESIDENT)) {
                TextToImage pipeline = new TextToImage(base, Optional.of(refiner));
                Picture expected =
                        pipeline.generate(request, GenerationListener.SILENT).getFirst();
                List.of(refiner).forEach(DiffusionModel::close);
                Short once = new Short("refiner's UNet", 2);
                List<Boolean> baseLoaded = new ArrayList<>();
                once.atFailure = part -> baseLoaded.add(base.isLoaded());
                assertSame(pipeline.generate(request, once).getFirst(), expected);
                assertThat(baseLoaded).containsExactly(true, false);
                assertThat(base.plan()).isEqualTo(MemoryPlan.RESIDENT);
                assertThat(refiner.plan()).isEqualTo(MemoryPlan.SEQUENTIAL);
            }
        });
    }

    private static Picture picture(DiffusionModel model, ImageRequest request, GenerationListener listener) {
        return new TextToImage(model, Optional.empty())
                .generate(request, listener)
                .getFirst();
    }

    /** Tiles are blended, which rounds; all before is the same to the bit. */
    private static void assertSame(Picture actual, Picture expected) {
        assertThat(actual.values()).containsExactly(expected.values(), Offset.offset(1e-4f));
    }

    private static Picture grey() {
        return new Picture(new float[3 * SIDE * SIDE], SIDE, SIDE);
    }

    private static ImageRequest request(Optional<ImageRequest.Start> start, OptionalDouble refinerStart) {
        return new ImageRequest(
                new RequestTexts("Happy cats", "soft pastel", "neon"),
                List.of(Degree.of(0.5)),
                7,
                ImageRequest.Size.square(SIDE),
                new SamplingSettings(STEPS, Optional.empty(), refinerStart, Effort.EXACT),
                new GuidanceSettings(5, 0),
                start);
    }
}
