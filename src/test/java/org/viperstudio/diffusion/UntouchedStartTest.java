package org.viperstudio.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.viperstudio.network.Picture;
import org.viperstudio.tensor.DeviceMemoryException;

/** A start picture of so little strength that no step is taken. */
class UntouchedStartTest {
    private static final int SIDE = 64;

    @Test
    void theStartPictureIsEncodedWithLessMemoryWhereItRunsOut() {
        AtomicInteger failures = new AtomicInteger(1);
        Models.BACKEND.run(() -> {
            try (DiffusionModel model = Models.exact("sdxl")) {
                List<Picture> pictures = new TextToImage(model, Optional.empty()).generate(request(), progress -> {
                    if (progress instanceof Progress.Loading && failures.getAndDecrement() > 0) {
                        throw new DeviceMemoryException("full", new IllegalStateException());
                    }
                    return true;
                });
                assertThat(pictures).hasSize(1);
                assertThat(model.plan()).isEqualTo(MemoryPlan.SEQUENTIAL);
            }
        });
    }

    @Test
    void theStartPictureIsEncodedOnceHoweverOftenTheRunIsStopped() {
        AtomicInteger begun = new AtomicInteger();
        Generation generation = new Generation(
                request(),
                size -> {
                    begun.incrementAndGet();
                    return new SeededNoise(7, 0).next(size);
                },
                new SeededNoise(7, 1)::next);
        Models.BACKEND.run(() -> {
            try (DiffusionModel model = Models.exact("sdxl")) {
                TextToImage pipeline = new TextToImage(model, Optional.empty());
                assertThatThrownBy(() ->
                                pipeline.proceed(generation, progress -> !(progress instanceof Progress.Decoding)))
                        .isInstanceOf(StoppedException.class);
                assertThat(pipeline.proceed(generation, GenerationListener.SILENT))
                        .hasSize(1);
            }
        });
        assertThat(begun).hasValue(1);
    }

    private static ImageRequest request() {
        Picture grey = new Picture(new float[3 * SIDE * SIDE], SIDE, SIDE);
        return new ImageRequest(
                new RequestTexts("Happy cats", "soft pastel", "neon"),
                List.of(Degree.of(0.5)),
                7,
                ImageRequest.Size.square(SIDE),
                SamplingSettings.exact(4),
                new GuidanceSettings(5, 0),
                Optional.of(new ImageRequest.Start(grey, 0.1)));
    }
}
