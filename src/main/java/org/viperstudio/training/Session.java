package org.viperstudio.training;

import java.time.Duration;
import java.util.Locale;

/** A run's time: when it is over, and when the next checkpoint is due. */
final class Session {
    private static final Duration BETWEEN_CHECKPOINTS = Duration.ofMinutes(5);

    private final long begun = System.nanoTime();
    private final long end;
    private final TrainingListener listener;
    private long saved = begun;

    Session(Duration time, TrainingListener listener) {
        this.end = begun + time.toNanos();
        this.listener = listener;
    }

    boolean goesOn() {
        return System.nanoTime() < end && listener.goesOn();
    }

    /** Whether a checkpoint is due; asking counts as writing one. */
    boolean saves() {
        boolean due = System.nanoTime() - saved > BETWEEN_CHECKPOINTS.toNanos();
        saved = due ? System.nanoTime() : saved;
        return due;
    }

    /** Time so far and to come, for a person. */
    String clock() {
        long now = System.nanoTime();
        return "%s done, %s left".formatted(minutes(now - begun), minutes(end - now));
    }

    private static String minutes(long nanos) {
        long seconds = Math.max(0, nanos / 1_000_000_000);
        return String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
