package org.viperstudio.training;

import java.time.Duration;
import java.util.Locale;

/** A run's time: when it is over, and when the next checkpoint is due. */
final class RunSchedule {
    private static final Duration BETWEEN_CHECKPOINTS = Duration.ofMinutes(5);
    private static final Duration BETWEEN_GRIDS = Duration.ofMinutes(1);

    /** The share of a run in which weights settle: steps that grow shorter average out what the last pictures did. */
    private static final double COOLING = 0.25;

    private final long begun = System.nanoTime();
    private final long end;
    private final TrainingListener listener;
    private long saved = begun;
    private long shown;

    RunSchedule(Duration time, TrainingListener listener) {
        this.end = begun + time.toNanos();
        this.listener = listener;
    }

    boolean shouldContinue() {
        return System.nanoTime() < end && listener.shouldContinue();
    }

    /** What the learning rate is multiplied with: 1, and in the run's last quarter less and less, down to 0. */
    double learningRateFactor() {
        double left = (double) (end - System.nanoTime()) / (end - begun);
        return Math.clamp(left / COOLING, 0, 1);
    }

    /** Whether a grid may be made: where steps are short, a grid each so many of them would take longer than they. */
    boolean previewDue() {
        boolean due = shown == 0 || System.nanoTime() - shown > BETWEEN_GRIDS.toNanos();
        shown = due ? System.nanoTime() : shown;
        return due;
    }

    /** Whether a checkpoint is due; asking counts as writing one. */
    boolean checkpointDue() {
        boolean due = System.nanoTime() - saved > BETWEEN_CHECKPOINTS.toNanos();
        saved = due ? System.nanoTime() : saved;
        return due;
    }

    /** Time so far and to come, for a person. */
    String elapsedAndRemaining() {
        long now = System.nanoTime();
        return "%s done, %s left".formatted(minutes(now - begun), minutes(end - now));
    }

    private static String minutes(long nanos) {
        long seconds = Math.max(0, nanos / 1_000_000_000);
        return String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
