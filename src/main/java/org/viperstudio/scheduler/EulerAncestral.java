package org.viperstudio.scheduler;

import java.util.function.Supplier;

/**
 * Euler's method that goes below the next sigma and comes back up with fresh noise (Song et al. 2021, ancestral
 * sampling, in the form of Karras et al. 2022).
 */
final class EulerAncestral implements Scheduler {
    private final NoiseSchedule noise;
    private final Prediction prediction;
    private final TimestepSpacing spacing;
    private final int offset;

    EulerAncestral(SchedulerConfig config) {
        noise = NoiseSchedule.of(config, NoiseSchedule.Betas.DDPM).withFiniteSigmas();
        prediction = Prediction.unclipped(config);
        if (prediction.type() == PredictionType.SAMPLE) {
            throw config.setting("prediction_type").unsupported("this scheduler takes epsilon or v_prediction");
        }
        spacing = config.setting("timestep_spacing").choice(TimestepSpacing.LINSPACE);
        offset = config.setting("steps_offset").integer(0, 0, NoiseSchedule.MOST_TIMESTEPS);
    }

    @Override
    public NoiseSchedule noise() {
        return noise;
    }

    @Override
    public Sampling start(int steps) {
        noise.requireSteps(steps);
        float[] timesteps = DoubleSpace.toFloats(spacing.timesteps(noise.trainTimesteps(), steps, offset));
        SigmaPath path = SigmaPath.at(DoubleSpace.toDoubles(timesteps), noise);
        SamplingSchedule schedule = SamplingSchedule.exploding(timesteps, path.sigmasTo(0), spacing);
        return new Sampling(
                schedule, prediction, (sample, output, i, fresh) -> step(schedule, sample, output, i, fresh));
    }

    /**
     * Down to σ_down, then up by σ_up, so that σ_down² + σ_up² = σᵢ₊₁². Noise is drawn even where σ_up is zero: so
     * many draws belong to a seed.
     */
    private float[] step(SamplingSchedule schedule, float[] sample, float[] output, int i, Supplier<float[]> fresh) {
        float from = schedule.sigmas()[i];
        float to = schedule.sigmas()[i + 1];
        float up = (float) Math.sqrt(to * to * (from * from - to * to) / (from * from));
        float down = (float) Math.sqrt(to * to - up * up);
        float[] original = prediction.original(schedule.levels().get(i), sample, output);
        float[] derivative = Term.quotient(Term.difference(sample, original), from);
        return Term.sum(Term.of(1, sample), Term.of(down - from, derivative), Term.of(up, fresh.get()));
    }
}
