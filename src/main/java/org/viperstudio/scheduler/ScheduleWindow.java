package org.viperstudio.scheduler;

import java.util.Arrays;

/**
 * The part of a run that one model does, as indices of {@link Sampling#timesteps}. Where a run is split between a base
 * model and a refiner, both make the same schedule, the base does {@link #until} and the refiner {@link #from} the same
 * share.
 *
 * @param begin the first index
 * @param end the index after the last; {@code begin} if there is nothing to do
 */
public record ScheduleWindow(int begin, int end) {
    /** Checks that {@code begin} and {@code end} are in order. */
    public ScheduleWindow {
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("no window: " + begin + " to " + end);
        }
    }

    /** The whole run. */
    public static ScheduleWindow all(Sampling run) {
        return new ScheduleWindow(0, run.timesteps().length);
    }

    /**
     * The timesteps down to the noise at which {@code denoisingEnd} of the training timesteps are done.
     *
     * @param denoisingEnd a share from 0 (none) to 1 (all)
     */
    public static ScheduleWindow until(double denoisingEnd, Sampling run, Scheduler scheduler) {
        double cutoff = cutoff(denoisingEnd, scheduler);
        long above = Arrays.stream(run.timesteps())
                .filter(timestep -> timestep >= cutoff)
                .count();
        return new ScheduleWindow(0, (int) above);
    }

    /**
     * The timesteps that {@link #until} with the same share leaves. A scheduler of two evaluations a step begins with a
     * whole step, even if that repeats one.
     *
     * @param denoisingStart a share from 0 (leaves all) to 1 (leaves none)
     */
    public static ScheduleWindow from(double denoisingStart, Sampling run, Scheduler scheduler) {
        double cutoff = cutoff(denoisingStart, scheduler);
        int count = run.timesteps().length;
        int below = (int) Arrays.stream(run.timesteps())
                .filter(timestep -> timestep < cutoff)
                .count();
        boolean splitsAStep = scheduler.order() == 2 && below > 0 && below % 2 == 0;
        return new ScheduleWindow(count - (splitsAStep ? below + 1 : below), count);
    }

    /**
     * The last steps of a run of {@code steps}, for image to image: all at strength 1, none at 0. Begin at the sample
     * that {@link Sampling#addNoise} gives at {@link #begin}.
     */
    public static ScheduleWindow ofStrength(double strength, int steps, Sampling run, Scheduler scheduler) {
        int done = steps - Math.clamp((int) (steps * strength), 0, steps);
        int count = run.timesteps().length;
        return new ScheduleWindow(Math.min(done * scheduler.order(), count), count);
    }

    /** What two windows have in common. */
    public ScheduleWindow intersection(ScheduleWindow other) {
        int first = Math.max(begin, other.begin);
        return new ScheduleWindow(first, Math.max(first, Math.min(end, other.end)));
    }

    /** How many evaluations it holds. */
    public int size() {
        return end - begin;
    }

    /** The timestep at which a share is done: one that all timesteps are below at 0, and above at 1. */
    private static double cutoff(double share, Scheduler scheduler) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a share of the schedule is from 0 to 1, not " + share);
        }
        int train = scheduler.noise().trainTimesteps();
        return Math.rint(train - share * train);
    }
}
