package org.viperstudio.diffusion;

/**
 * What a request may leave out.
 *
 * <p>Fast: the UNet's deep features change little from step to step, so most steps keep them and compute the outermost
 * blocks alone (DeepCache: Ma et al. 2024); and once little noise is left in a run of many steps, guidance has nothing more
 * to say (Kynkäänniemi et al. 2024), so the prompt is evaluated alone. A run of few steps needs it in each of them.
 */
public enum Effort {
    /** Everything, at every step. */
    EXACT,
    /** About two fifths of the time in a run of 40 steps, for a picture slightly different from the exact one. */
    FAST;

    /** Steps at the start that are computed in full: they decide the composition. */
    private static final int WARM_UP = 3;

    /** From this number of steps on, neighbours are so near that features serve for three; else for two. */
    private static final int MANY_STEPS = 30;

    /** Noise to signal below which guidance is left out. */
    private static final double LOWEST_GUIDED_SIGMA = 0.28;

    /** Whether a step's deep features are computed anew, not kept from the last such step, in a run of so many steps. */
    boolean refreshes(int step, int steps) {
        int every = steps >= MANY_STEPS ? 3 : 2;
        return this == EXACT || step < WARM_UP || step % every == 0;
    }

    /** Whether guidance is applied at this noise level, in a run of so many steps. */
    boolean guides(double sigma, int steps) {
        return this == EXACT || steps < MANY_STEPS || sigma >= LOWEST_GUIDED_SIGMA;
    }
}
