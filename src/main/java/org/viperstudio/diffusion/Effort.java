package org.viperstudio.diffusion;

/**
 * Whether every step is computed in full.
 *
 * <p>{@link #FAST} saves in two ways. The UNet's deep features change little from step to step, so most steps reuse
 * them and compute the outermost blocks alone (DeepCache: Ma et al. 2024). And in a run of many steps guidance changes
 * nothing visible once little noise is left (Kynkäänniemi et al. 2024), so those steps evaluate the prompt alone.
 */
public enum Effort {
    /** Everything, at every step. */
    EXACT,
    /** About two fifths of the time in a run of 40 steps, for a picture slightly different from the exact one. */
    FAST;

    /** Steps at the start that are computed in full: they decide the composition. */
    private static final int WARM_UP = 3;

    /** In runs of at least this many steps, deep features are reused for two further steps; in shorter ones for one. */
    private static final int MANY_STEPS = 30;

    /** The noise-to-image ratio below which guidance is left out in runs of many steps. */
    private static final double LOWEST_GUIDED_SIGMA = 0.28;

    /**
     * Whether a step computes the deep features, instead of reusing those of an earlier step.
     *
     * @param step counted from 0
     * @param steps of the whole schedule
     */
    boolean computesDeepFeatures(int step, int steps) {
        int every = steps >= MANY_STEPS ? 3 : 2;
        return this == EXACT || step < WARM_UP || step % every == 0;
    }

    /**
     * Whether guidance is applied at a noise level.
     *
     * @param sigma the noise-to-image ratio
     * @param steps of the whole schedule
     */
    boolean appliesGuidance(double sigma, int steps) {
        return this == EXACT || steps < MANY_STEPS || sigma >= LOWEST_GUIDED_SIGMA;
    }
}
