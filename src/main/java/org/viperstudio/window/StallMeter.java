package org.viperstudio.window;

import java.time.Duration;
import javafx.application.Platform;

/** Asks the JavaFX thread for nothing again and again, and times how long it lets that wait. */
final class StallMeter implements AutoCloseable {
    private static final long EVERY_MILLIS = 4;

    private volatile boolean open = true;
    private volatile long longest;

    StallMeter() {
        Thread.ofPlatform().daemon().name("stall-meter").start(() -> {
            while (open) {
                long asked = System.nanoTime();
                Platform.runLater(() -> longest = Math.max(longest, System.nanoTime() - asked));
                JavaFxThread.pause(EVERY_MILLIS);
            }
        });
    }

    /** The longest wait so far. */
    Duration longest() {
        return Duration.ofNanos(longest);
    }

    @Override
    public void close() {
        open = false;
    }
}
