package org.viperstudio.studio.create;

import java.time.Duration;
import java.util.Optional;
import org.viperstudio.picture.Raster;

/**
 * A picture being painted.
 *
 * @param step steps done
 * @param of steps in all; 0 while unknown
 * @param left time left, once a step was timed
 * @param preview what it looks like so far, where nothing better can be shown
 */
public record Work(FrameOrder order, Stage stage, int step, int of, Optional<Duration> left, Optional<Raster> preview) {
    /** What is happening to it. */
    public enum Stage {
        /** The model is being brought to the device. */
        LOADING,
        READING_PROMPT,
        DENOISING,
        /** Latents become pixels. */
        DECODING
    }
}
