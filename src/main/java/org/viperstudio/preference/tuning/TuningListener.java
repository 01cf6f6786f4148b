package org.viperstudio.preference.tuning;

import java.util.OptionalDouble;

/** Hears how learning goes, and may end it after any step; what was learned is saved then. */
public interface TuningListener {
    /**
     * A step was taken.
     *
     * @param step counted from 1
     * @param loss mean over its examples, in nats
     * @return whether to go on
     */
    boolean onStep(int step, double loss);

    /**
     * The adapter was saved.
     *
     * @param validation mean loss of people who are not learned from, in nats; empty where there are too few
     */
    default void onSaved(int step, OptionalDouble validation) {}
}
