package org.viperstudio.scheduler;

import java.util.Arrays;

/**
 * The noise levels that a run visits, as descending pairs of timestep and sigma.
 *
 * @param timesteps of the schedule that the model was trained with, not always whole
 * @param sigmas the noise-to-image ratios at these timesteps
 */
record SigmaPath(double[] timesteps, double[] sigmas) {
    /** The path at given timesteps. */
    static SigmaPath at(double[] timesteps, NoiseSchedule noise) {
        return new SigmaPath(
                timesteps, Arrays.stream(timesteps).map(noise::sigma).toArray());
    }

    /** The path through given sigmas. */
    static SigmaPath through(double[] sigmas, NoiseSchedule noise) {
        return new SigmaPath(Arrays.stream(sigmas).map(noise::timestep).toArray(), sigmas);
    }

    double first() {
        return sigmas[0];
    }

    double last() {
        return sigmas[sigmas.length - 1];
    }

    /** The same sigmas at the nearest whole timesteps. */
    SigmaPath rounded() {
        return new SigmaPath(DoubleSpace.rounded(timesteps), sigmas);
    }

    /** The same sigmas at the whole timesteps below. */
    SigmaPath truncated() {
        return new SigmaPath(Arrays.stream(timesteps).map(Math::floor).toArray(), sigmas);
    }

    /** The timesteps in the precision in which the model gets them. */
    float[] modelTimesteps() {
        return DoubleSpace.toFloats(timesteps);
    }

    /** The sigmas, and after them the one that the last step ends at. */
    float[] sigmasTo(double finalSigma) {
        double[] all = Arrays.copyOf(sigmas, sigmas.length + 1);
        all[sigmas.length] = finalSigma;
        return DoubleSpace.toFloats(all);
    }

    /** Refuses a path whose sigmas do not fall at every step: a multistep solver would divide by zero there. */
    SigmaPath requireFalling(String origin) {
        for (int i = 1; i < sigmas.length; i++) {
            if ((float) sigmas[i] >= (float) sigmas[i - 1]) {
                throw new SchedulerException(
                        "%s: %d steps are too many for this scheduler and timestep_spacing; take fewer"
                                .formatted(origin, sigmas.length));
            }
        }
        return this;
    }
}
