package org.viperstudio.diffusion;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.viperstudio.network.Latents;
import org.viperstudio.network.Picture;
import org.viperstudio.scheduler.ScheduleWindow;
import org.viperstudio.tensor.DeviceMemoryException;

/** Counts a request's steps over all its stages, tells the listener, and ends the request when it says so. */
final class RunProgress {
    private final GenerationListener listener;
    private int done;
    private int expected;

    RunProgress(GenerationListener listener, DiffusionModel base, Optional<DiffusionModel> refiner) {
        this.listener = listener;
        base.onLoading(part -> tell(new Progress.Loading(part)));
        refiner.ifPresent(model -> model.onLoading(part -> tell(new Progress.Loading("refiner's " + part))));
    }

    /** Progress that nobody hears of. */
    static RunProgress silent() {
        return new RunProgress(GenerationListener.SILENT);
    }

    private RunProgress(GenerationListener listener) {
        this.listener = listener;
    }

    void planned(DiffusionModel model, String reason) {
        tell(new Progress.Planned(model.plan(), reason));
    }

    /** How many steps there will be, where that is not what the first stage has. */
    void expect(int steps) {
        expected = steps;
    }

    void encoding() {
        tell(new Progress.Encoding());
    }

    void decoding(int picture, int of) {
        tell(new Progress.Decoding(picture, of));
    }

    DenoisingLoop.StepListener of(DiffusionModel model, ScheduleWindow window) {
        expected = Math.max(expected, window.size());
        return new DenoisingLoop.StepListener() {
            @Override
            public void onStep(int step, Supplier<Latents> original) {
                done++;
                tell(new Progress.Denoising(done, expected, () -> previews(model, original.get())));
            }

            @Override
            public void onMemoryExhausted(DeviceMemoryException failure) {
                model.shrink(failure);
                planned(model, "memory ran out: " + failure.getMessage());
            }
        };
    }

    private static List<Picture> previews(DiffusionModel model, Latents latents) {
        return IntStream.range(0, latents.count())
                .mapToObj(i -> model.preview(latents.single(i)))
                .toList();
    }

    private void tell(Progress progress) {
        if (!listener.onProgress(progress)) {
            throw new StoppedException();
        }
    }
}
