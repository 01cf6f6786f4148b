package org.viperstudio.studio.create;

import java.time.Duration;

/**
 * How a slider's hand and machine are judged.
 *
 * @param rest without movement for so long, the slider rests
 * @param slow a quick picture that takes longer is not waited for nine times before the full one
 */
public record Pace(Duration rest, Duration slow) {
    /** What feels right on a desk. */
    public static final Pace USUAL = new Pace(Duration.ofMillis(150), Duration.ofSeconds(4));
}
