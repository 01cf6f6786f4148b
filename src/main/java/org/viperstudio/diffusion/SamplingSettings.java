package org.viperstudio.diffusion;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How a request's pictures are denoised.
 *
 * @param steps of the schedule, 1..1000
 * @param scheduler a scheduler's name; empty for the model's own
 * @param refinerStart the share of the schedule, 0..1, after which a refiner takes over from the base; empty for all to
 *     the base
 * @param effort whether to compute everything or to reuse what changes little
 */
public record SamplingSettings(int steps, Optional<String> scheduler, OptionalDouble refinerStart, Effort effort) {
    /** @throws IllegalArgumentException if the steps or the refiner's start are out of range */
    public SamplingSettings {
        Requirements.require(steps >= 1 && steps <= 1000, "steps are from 1 to 1000, not " + steps);
        refinerStart.ifPresent(share -> Requirements.requireShare("the refiner's start", share));
    }

    /** Settings without a refiner. */
    public SamplingSettings(int steps, Optional<String> scheduler, Effort effort) {
        this(steps, scheduler, OptionalDouble.empty(), effort);
    }

    /** Everything computed in full, with the model's own scheduler and without a refiner. */
    public static SamplingSettings exact(int steps) {
        return new SamplingSettings(steps, Optional.empty(), Effort.EXACT);
    }
}
