package org.viperstudio.studio.create;

import java.time.Duration;

/**
 * The thresholds of a slider's timing.
 *
 * @param rest how long it must not move to count as resting
 * @param slow how long a preview may take before the machine counts as slow
 */
public record Pace(Duration rest, Duration slow) {
    /** What feels right on a desk. */
    public static final Pace USUAL = new Pace(Duration.ofMillis(150), Duration.ofSeconds(4));
}
