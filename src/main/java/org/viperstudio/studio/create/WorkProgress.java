package org.viperstudio.studio.create;

import java.time.Duration;
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
    private long firstStepAt;
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
        if (denoising.step() == 1) {
            firstStepAt = System.nanoTime();
        }
        Optional<Raster> preview = blank.getAsBoolean()
                ? Optional.of(Pixels.raster(denoising.preview().get().getFirst()))
                : Optional.empty();
        return new Work(order, Work.Stage.DENOISING, denoising.step(), denoising.of(), left(denoising), preview);
    }

    /** How long the picture takes once its model is there, judged by all steps but the first; it is painted now. */
    Duration paintingTime() {
        long now = System.nanoTime();
        return steps < 2
                ? Duration.ofNanos(now - begunAt)
                : Duration.ofNanos((now - firstStepAt) / (steps - 1) * steps);
    }

    private Optional<Duration> left(Progress.Denoising denoising) {
        if (denoising.step() < 2) {
            return Optional.empty();
        }
        long perStep = (System.nanoTime() - firstStepAt) / (denoising.step() - 1);
        return Optional.of(Duration.ofNanos(perStep * (denoising.of() - denoising.step())));
    }
}
