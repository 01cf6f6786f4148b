package org.viperstudio.scheduler;

/** A way through the noise: which timesteps to visit, and how to step from one to the next. Immutable. */
public sealed interface Scheduler permits Euler, EulerAncestral, DpmSolverMultistep, Ddim, Heun, UniPc, Lcm {
    /**
     * The scheduler that {@code config} names.
     *
     * @throws SchedulerException if a value is unknown or not supported
     */
    static Scheduler of(SchedulerConfig config) {
        return config.kind().scheduler(config);
    }

    /**
     * A new run of {@code steps} steps.
     *
     * @throws SchedulerException if that is none, more than there are training timesteps, or more than the settings
     *     allow
     */
    Sampling start(int steps);

    /** The noise that the model was trained with. */
    NoiseSchedule noise();

    /** How many model evaluations a step takes. */
    default int order() {
        return 1;
    }
}
