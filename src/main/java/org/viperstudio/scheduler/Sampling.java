package org.viperstudio.scheduler;

import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * One run from noise to image. For each index {@code i} of {@link #timesteps}, in order:
 *
 * <pre>{@code
 * float[] output = model(sampling.scaleModelInput(sample, i), timesteps[i]);
 * sample = sampling.step(sample, output, i, noise);
 * }</pre>
 *
 * <p>A run may begin at any index (image to image, or a refiner that takes over) and end before the last one; what a
 * multistep solver remembers then starts to grow at the first index. Samples are arrays of any one size; they are
 * never changed, and must not be while the run goes on, since a step may look back at them. Not thread-safe.
 */
public final class Sampling {
    private final SamplingSchedule schedule;
    private final Prediction prediction;
    private final StepRule rule;
    private int next = -1;

    Sampling(SamplingSchedule schedule, Prediction prediction, StepRule rule) {
        this.schedule = schedule;
        this.prediction = prediction;
        this.rule = rule;
    }

    /**
     * The timestep that the model gets at each evaluation, descending. There are as many as steps asked for, except
     * that Heun's method evaluates the model twice in each step but the last.
     */
    public double[] timesteps() {
        return doubles(schedule.timesteps());
    }

    /** The sigma at each evaluation and, last, that of the result; empty for DDIM and LCM, which are defined by ᾱ. */
    public double[] sigmas() {
        return doubles(schedule.sigmas());
    }

    /**
     * The noise-to-image ratio of the sample at {@code i}, for every scheduler: the σ of Karras et al. (2022); infinite
     * where the sample is noise alone.
     */
    public double sigma(int i) {
        return level(i).ratio();
    }

    /** The factor that turns noise of unit variance into the first sample of a full run. */
    public double initNoiseSigma() {
        return schedule.initNoiseSigma();
    }

    /** The sample at {@code i} scaled to about unit variance, as the model takes it. */
    public float[] scaleModelInput(float[] sample, int i) {
        float norm = level(i).norm();
        return norm == 1 ? sample : Term.quotient(sample, norm);
    }

    /**
     * The sample after the step at {@code i}.
     *
     * @param sample the sample at {@code i}, as the step before or {@link #addNoise} gave it
     * @param modelOutput the model's (guided) prediction for it
     * @param noise gives noise of unit variance and the sample's size; asked once a step by the ancestral and
     *     stochastic samplers, and by LCM for all steps but the last
     * @throws IllegalStateException if the index does not follow that of the step before
     */
    public float[] step(float[] sample, float[] modelOutput, int i, Supplier<float[]> noise) {
        checkSizes(sample, modelOutput);
        level(i);
        if (next >= 0 && i != next) {
            throw new IllegalStateException("step " + i + " was asked for, but the next one is " + next);
        }
        float[] after = rule.step(sample, modelOutput, i, noise);
        next = i + 1;
        return after;
    }

    /**
     * A clean sample with the noise of index {@code i}: the start of image to image.
     *
     * @param noise of unit variance
     */
    public float[] addNoise(float[] clean, float[] noise, int i) {
        checkSizes(clean, noise);
        return level(i).addNoise(clean, noise);
    }

    /**
     * The clean sample x₀ that the model predicts from {@code sample}, for previews; clipped where the configuration
     * says so.
     */
    public float[] predictOriginal(float[] sample, float[] modelOutput, int i) {
        checkSizes(sample, modelOutput);
        return prediction.original(level(i), sample, modelOutput);
    }

    private NoiseLevel level(int i) {
        return schedule.levels().get(i);
    }

    private static double[] doubles(float[] floats) {
        return IntStream.range(0, floats.length).mapToDouble(i -> floats[i]).toArray();
    }

    private static void checkSizes(float[] one, float[] other) {
        if (one.length != other.length) {
            throw new IllegalArgumentException("arrays of " + one.length + " and " + other.length + " numbers");
        }
    }
}
