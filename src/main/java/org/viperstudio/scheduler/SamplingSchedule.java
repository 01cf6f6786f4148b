package org.viperstudio.scheduler;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The path of one run from noise to image.
 *
 * @param timesteps what the model is told, one for each evaluation
 * @param sigmas noise to image at each evaluation, then after the last; empty for schedulers that go by ᾱ
 * @param levels what a sample is made of at each evaluation
 * @param initNoiseSigma by what noise of unit variance is multiplied to start with
 */
record SamplingSchedule(float[] timesteps, float[] sigmas, List<NoiseLevel> levels, float initNoiseSigma) {
    /** For samples whose variance grows with the noise. */
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

    /** For samples whose variance stays. */
    static SamplingSchedule preserving(float[] timesteps, float[] sigmas) {
        List<NoiseLevel> levels = IntStream.range(0, timesteps.length)
                .mapToObj(i -> NoiseLevel.preserving(sigmas[i]))
                .toList();
        return new SamplingSchedule(timesteps, sigmas, levels, 1);
    }

    /**
     * For samples whose variance stays, at whole timesteps.
     *
     * @throws SchedulerException if a timestep was never trained, or the prediction is of no use there
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
        float[] told =
                DoubleSpace.toFloats(Arrays.stream(timesteps).asDoubleStream().toArray());
        return new SamplingSchedule(told, new float[0], levels, 1);
    }

    private static float largest(float[] sigmas) {
        float largest = 0;
        for (float sigma : sigmas) {
            largest = Math.max(largest, sigma);
        }
        return largest;
    }
}
