package org.viperstudio.scheduler;

import java.util.function.Supplier;

/** A scheduler's formula for one step, with its memory of earlier steps. Called for ascending indices without a gap. */
@FunctionalInterface
interface StepRule {
    /**
     * The sample after the step at {@code i}.
     *
     * @param sample the sample before the step, not scaled for the model
     * @param output the model's prediction for it
     * @param noise gives noise of unit variance and the sample's size, new at each call
     */
    float[] step(float[] sample, float[] output, int i, Supplier<float[]> noise);
}
