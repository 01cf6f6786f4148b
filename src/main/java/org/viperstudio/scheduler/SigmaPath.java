package org.viperstudio.scheduler;

import java.util.Arrays;

/**
 * Sigmas and the timesteps that belong to them, falling.
 *
 * @param timesteps in training timesteps, not always whole
 * @param sigmas noise to image
 */
record SigmaPath(double[] timesteps, double[] sigmas) {
    /** Through given timesteps. */
    static SigmaPath at(double[] timesteps, NoiseSchedule noise) {
        return new SigmaPath(
                timesteps, Arrays.stream(timesteps).map(noise::sigma).toArray());
    }

    /** Through given sigmas. */
    static SigmaPath through(double[] sigmas, NoiseSchedule noise) {
        return new SigmaPath(Arrays.stream(sigmas).map(noise::timestep).toArray(), sigmas);
    }

    double first() {
        return sigmas[0];
    }

    double last() {
        return sigmas[sigmas.length - 1];
    }

    /** At the nearest whole timesteps, with the sigmas as they were. */
    SigmaPath rounded() {
        return new SigmaPath(DoubleSpace.rounded(timesteps), sigmas);
    }

    /** At the whole timesteps below, with the sigmas as they were. */
    SigmaPath truncated() {
        return new SigmaPath(Arrays.stream(timesteps).map(Math::floor).toArray(), sigmas);
    }

    float[] toldTimesteps() {
        return DoubleSpace.toFloats(timesteps);
    }

    float[] sigmasTo(double finalSigma) {
        double[] all = Arrays.copyOf(sigmas, sigmas.length + 1);
        all[sigmas.length] = finalSigma;
        return DoubleSpace.toFloats(all);
    }

    /** Refuses a path that stands still before its end: a solver that looks back would divide by zero there. */
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
