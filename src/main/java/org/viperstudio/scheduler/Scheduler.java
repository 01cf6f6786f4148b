package org.viperstudio.scheduler;

/** A sampler: which timesteps to visit, and how to step from one to the next. Immutable. */
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
     * Starts a run.
     *
     * @param steps from 1 to the number of training timesteps
     * @throws SchedulerException if steps is out of that range, or more than the settings allow
     */
    Sampling start(int steps);

    /** The noise that the model was trained with. */
    NoiseSchedule noise();

    /** How many model evaluations a step takes. */
    default int order() {
        return 1;
    }
}
