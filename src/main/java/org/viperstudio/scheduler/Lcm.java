package org.viperstudio.scheduler;

import java.util.Arrays;
import java.util.function.Supplier;

/** Multistep sampling of latent consistency models (Luo et al. 2023, algorithm 3). */
final class Lcm implements Scheduler {
    /** The deviation of the data that consistency models assume (Song et al. 2023, appendix C). */
    private static final float SIGMA_DATA = 0.5f;

    private final String origin;
    private final NoiseSchedule noise;
    private final Prediction prediction;
    private final Setting originalSteps;
    private final int distilledSteps;
    private final float timestepScaling;

    Lcm(SchedulerConfig config) {
        origin = config.origin();
        noise = NoiseSchedule.of(config, new NoiseSchedule.Betas(0.00085, 0.012, BetaSchedule.SCALED_LINEAR));
        prediction = Prediction.clipped(config, false);
        originalSteps = config.setting("original_inference_steps");
        distilledSteps = originalSteps.integer(50, 1, noise.trainTimesteps());
        timestepScaling = (float) config.setting("timestep_scaling").positive().orElse(10);
    }

    @Override
    public NoiseSchedule noise() {
        return noise;
    }

    @Override
    public Sampling start(int steps) {
        noise.requireSteps(steps);
        if (steps > distilledSteps) {
            throw originalSteps.unexpected("at least the %d steps asked for; this model was distilled for %d or fewer"
                    .formatted(steps, distilledSteps));
        }
        int[] timesteps = timesteps(steps);
        SamplingSchedule schedule = SamplingSchedule.atTrained(timesteps, noise, prediction, origin);
        return new Sampling(schedule, prediction, (sample, output, i, fresh) -> {
            float[] denoised = denoised(schedule.levels().get(i), timesteps[i], sample, output);
            return i == steps - 1 ? denoised : renoised(schedule.levels().get(i + 1), denoised, fresh);
        });
    }

    /** Evenly chosen out of the timesteps k - 1, 2k - 1, ... that the model was distilled with (section 4.3). */
    private int[] timesteps(int steps) {
        int skip = noise.trainTimesteps() / distilledSteps;
        double stride = (double) distilledSteps / steps;
        int[] timesteps = new int[steps];
        Arrays.setAll(timesteps, i -> (distilledSteps - (int) (i * stride)) * skip - 1);
        return timesteps;
    }

    /** The consistency function: c_skip x + c_out x₀, which is x itself where no noise is left (eq. 9). */
    private float[] denoised(NoiseLevel level, int timestep, float[] sample, float[] output) {
        float time = timestep * timestepScaling;
        float sum = time * time + SIGMA_DATA * SIGMA_DATA;
        float skip = SIGMA_DATA * SIGMA_DATA / sum;
        float out = time / (float) Math.sqrt(sum);
        return Term.sum(Term.of(out, prediction.original(level, sample, output)), Term.of(skip, sample));
    }

    private static float[] renoised(NoiseLevel level, float[] denoised, Supplier<float[]> fresh) {
        return level.addNoise(denoised, fresh.get());
    }
}
