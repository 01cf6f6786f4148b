package org.viperstudio.studio.create;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.viperstudio.diffusion.GenerationListener;
import org.viperstudio.diffusion.Progress;
import org.viperstudio.picture.Pixels;
import org.viperstudio.picture.Raster;

/** Turns a picture's progress into what a person sees of it. */
final class WorkProgress implements GenerationListener {
    private final FrameOrder order;
    private final BooleanSupplier blank;
    private final Predicate<Work> listener;
    private final long begunAt = System.nanoTime();
    private final List<Long> stepTimes = new ArrayList<>();
    private long lastStepAt;
    private int steps;

    /**
     * @param blank whether nothing better than an unfinished picture can be shown; otherwise none is decoded
     * @param listener whether to go on
     */
    WorkProgress(FrameOrder order, BooleanSupplier blank, Predicate<Work> listener) {
        this.order = order;
        this.blank = blank;
        this.listener = listener;
    }

    @Override
    public boolean onProgress(Progress progress) {
        return listener.test(
                switch (progress) {
                    case Progress.Planned _, Progress.Loading _ -> at(Work.Stage.LOADING);
                    case Progress.Encoding _ -> at(Work.Stage.READING_PROMPT);
                    case Progress.Denoising denoising -> step(denoising);
                    case Progress.Decoding _ -> at(Work.Stage.DECODING);
                });
    }

    private Work at(Work.Stage stage) {
        return new Work(order, stage, 0, 0, Optional.empty(), Optional.empty());
    }

    private Work step(Progress.Denoising denoising) {
        steps = denoising.of();
        long now = System.nanoTime();
        if (denoising.step() > 1) {
            stepTimes.add(now - lastStepAt);
        }
        lastStepAt = now;
        Optional<Raster> preview = blank.getAsBoolean()
                ? Optional.of(Pixels.raster(denoising.preview().get().getFirst()))
                : Optional.empty();
        return new Work(order, Work.Stage.DENOISING, denoising.step(), denoising.of(), left(denoising), preview);
    }

    /**
     * How long the picture takes once its model is there, judged by all steps but the first; it is painted now. By their
     * median: something more urgent may have been painted between two of them.
     */
    Duration paintingTime() {
        return stepTimes.isEmpty()
                ? Duration.ofNanos(System.nanoTime() - begunAt)
                : Duration.ofNanos(stepTime() * steps);
    }

    private Optional<Duration> left(Progress.Denoising denoising) {
        return stepTimes.isEmpty()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(stepTime() * (denoising.of() - denoising.step())));
    }

    private long stepTime() {
        return stepTimes.stream().sorted().toList().get(stepTimes.size() / 2);
    }
}
