package org.viperstudio.scheduler;

import java.util.function.Supplier;

/** A scheduler's formula, with what it remembers of the steps before. Called for one index after the other. */
@FunctionalInterface
interface StepRule {
    /**
     * The sample after the step at {@code i}.
     *
     * @param sample the sample before it, not scaled for the model
     * @param output what the model made of it
     * @param noise gives unit noise of the same size at each call
     */
    float[] step(float[] sample, float[] output, int i, Supplier<float[]> noise);
}
