package org.viperstudio.training;

import java.time.Duration;
import java.util.Locale;

/** The timing of a run: when it ends, when a checkpoint or a preview is due, and how the learning rate decays. */
final class RunSchedule {
    private static final Duration BETWEEN_CHECKPOINTS = Duration.ofMinutes(5);
    private static final Duration BETWEEN_PREVIEWS = Duration.ofMinutes(1);

    /**
     * The last share of a run, over which the learning rate decays to 0: shorter and shorter steps average out what the
     * latest batches did to the weights.
     */
    private static final double DECAY = 0.25;

    private final long start = System.nanoTime();
    private final long end;
    private final TrainingListener listener;
    private long lastCheckpoint = start;
    private long lastPreview;

    /**
     * A run that starts now.
     *
     * @param time after which it ends
     * @param listener can end it earlier
     */
    RunSchedule(Duration time, TrainingListener listener) {
        this.end = start + time.toNanos();
        this.listener = listener;
    }

    /** Whether there is time for another step, and nobody has asked to stop. */
    boolean shouldContinue() {
        return System.nanoTime() < end && listener.shouldContinue();
    }

    /** The factor on the learning rate: 1, falling linearly to 0 over the run's last quarter. */
    double learningRateFactor() {
        double left = (double) (end - System.nanoTime()) / (end - start);
        return Math.clamp(left / DECAY, 0, 1);
    }

    /**
     * Whether a preview may be made now; if so, the next one waits its turn. The limit is one of time, because where
     * steps are short, previews every so many steps would take longer than the steps.
     */
    boolean previewDue() {
        boolean due = lastPreview == 0 || System.nanoTime() - lastPreview > BETWEEN_PREVIEWS.toNanos();
        lastPreview = due ? System.nanoTime() : lastPreview;
        return due;
    }

    /** Whether a checkpoint is due; if so, it counts as written. */
    boolean checkpointDue() {
        boolean due = System.nanoTime() - lastCheckpoint > BETWEEN_CHECKPOINTS.toNanos();
        lastCheckpoint = due ? System.nanoTime() : lastCheckpoint;
        return due;
    }

    /** Time elapsed and time remaining, for a person. */
    String elapsedAndRemaining() {
        long now = System.nanoTime();
        return "%s elapsed, %s left".formatted(hours(now - start), hours(end - now));
    }

    /** As hours, minutes and seconds. */
    private static String hours(long nanos) {
        long seconds = Math.max(0, nanos / 1_000_000_000);
        return String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
