package org.viperstudio.scheduler;

/** The noise-to-image ratio at which a run ends. */
enum FinalSigma {
    /** 0: the clean image. */
    ZERO,
    /** The least noise that the model was trained with. */
    SIGMA_MIN;

    static FinalSigma of(SchedulerConfig config) {
        return config.setting("final_sigmas_type").choice(ZERO);
    }

    double given(double smallestSigma) {
        return this == ZERO ? 0 : smallestSigma;
    }
}
