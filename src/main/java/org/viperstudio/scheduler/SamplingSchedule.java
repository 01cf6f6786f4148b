package org.viperstudio.scheduler;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The noise levels of one run from noise to image.
 *
 * @param timesteps the timestep that the model gets at each evaluation, [evaluations]
 * @param sigmas the noise-to-image ratio at each evaluation and after the last, [evaluations + 1]; empty for schedulers
 *     that are defined by ᾱ
 * @param levels the composition of the sample at each evaluation, [evaluations]
 * @param initNoiseSigma the factor that turns noise of unit variance into the first sample
 */
record SamplingSchedule(float[] timesteps, float[] sigmas, List<NoiseLevel> levels, float initNoiseSigma) {
    /** For samples x₀ + σ ε, whose variance grows with the noise (variance exploding). */
    static SamplingSchedule exploding(float[] timesteps, float[] sigmas, TimestepSpacing spacing) {
        float largest = largest(sigmas);
        float initNoiseSigma = spacing == TimestepSpacing.LEADING
                ? NoiseLevel.exploding(largest).norm()
                : largest;
        List<NoiseLevel> levels = IntStream.range(0, timesteps.length)
                .mapToObj(i -> NoiseLevel.exploding(sigmas[i]))
                .toList();
        return new SamplingSchedule(timesteps, sigmas, levels, initNoiseSigma);
    }

    /** For samples of constant variance (variance preserving). */
    static SamplingSchedule preserving(float[] timesteps, float[] sigmas) {
        List<NoiseLevel> levels = IntStream.range(0, timesteps.length)
                .mapToObj(i -> NoiseLevel.preserving(sigmas[i]))
                .toList();
        return new SamplingSchedule(timesteps, sigmas, levels, 1);
    }

    /**
     * For samples of constant variance, at whole timesteps of the training schedule.
     *
     * @throws SchedulerException if a timestep is outside the schedule, or an epsilon prediction at it contains no
     *     image
     */
    static SamplingSchedule atTrained(int[] timesteps, NoiseSchedule noise, Prediction prediction, String origin) {
        for (int timestep : timesteps) {
            if (timestep < 0 || timestep >= noise.trainTimesteps()) {
                throw new SchedulerException("%s: %d steps need timestep %d, but the model knows 0 to %d; take fewer"
                        .formatted(origin, timesteps.length, timestep, noise.trainTimesteps() - 1));
            }
            if (noise.alphaCumprod(timestep) == 0 && prediction.type() == PredictionType.EPSILON) {
                throw new SchedulerException(
                        "%s: rescale_betas_zero_snr leaves no image at timestep %d, where".formatted(origin, timestep)
                                + " prediction_type epsilon tells nothing; use v_prediction or timestep_spacing leading");
            }
        }
        List<NoiseLevel> levels = Arrays.stream(timesteps)
                .mapToObj(timestep -> NoiseLevel.ofAlphaCumprod(noise.alphaCumprod(timestep)))
                .toList();
        float[] modelTimesteps =
                DoubleSpace.toFloats(Arrays.stream(timesteps).asDoubleStream().toArray());
        return new SamplingSchedule(modelTimesteps, new float[0], levels, 1);
    }

    private static float largest(float[] sigmas) {
        float largest = 0;
        for (float sigma : sigmas) {
            largest = Math.max(largest, sigma);
        }
        return largest;
    }
}
