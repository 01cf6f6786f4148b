package org.viperstudio.scheduler;

import java.util.Arrays;

/** Denoising diffusion implicit models (Song et al. 2020), without added noise (η = 0). */
final class Ddim implements Scheduler {
    private final String origin;
    private final NoiseSchedule noise;
    private final Prediction prediction;
    private final TimestepSpacing spacing;
    private final int offset;
    private final float finalAlphaCumprod;

    Ddim(SchedulerConfig config) {
        origin = config.origin();
        noise = NoiseSchedule.of(config, NoiseSchedule.Betas.DDPM);
        prediction = Prediction.clipped(config, true);
        spacing = config.setting("timestep_spacing").choice(TimestepSpacing.LEADING);
        offset = config.setting("steps_offset").integer(0, 0, NoiseSchedule.MOST_TIMESTEPS);
        finalAlphaCumprod = config.setting("set_alpha_to_one").flag(true) ? 1 : noise.alphaCumprod(0);
    }

    @Override
    public NoiseSchedule noise() {
        return noise;
    }

    @Override
    public Sampling start(int steps) {
        noise.requireSteps(steps);
        int train = noise.trainTimesteps();
        int[] timesteps = Arrays.stream(DoubleSpace.rounded(spacing.timesteps(train, steps, offset)))
                .mapToInt(timestep -> (int) timestep)
                .toArray();
        SamplingSchedule schedule = SamplingSchedule.atTrained(timesteps, noise, prediction, origin);
        return new Sampling(
                schedule,
                prediction,
                (sample, output, i, _) ->
                        step(schedule.levels().get(i), after(timesteps[i] - train / steps), sample, output));
    }

    /** Eq. 12: the predicted clean sample with the predicted noise of the level below. */
    private float[] step(NoiseLevel level, NoiseLevel below, float[] sample, float[] output) {
        float[] original = prediction.original(level, sample, output);
        return below.addNoise(original, prediction.noise(level, sample, output));
    }

    private NoiseLevel after(int timestep) {
        return NoiseLevel.ofAlphaCumprod(timestep < 0 ? finalAlphaCumprod : noise.alphaCumprod(timestep));
    }
}
