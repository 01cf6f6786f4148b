package org.viperstudio.scheduler;

/** Where a run ends. */
enum FinalSigma {
    /** At the clean image. */
    ZERO,
    /** At the least noise that the model was trained with. */
    SIGMA_MIN;

    static FinalSigma of(SchedulerConfig config) {
        return config.setting("final_sigmas_type").choice(ZERO);
    }

    double given(double smallestSigma) {
        return this == ZERO ? 0 : smallestSigma;
    }
}
