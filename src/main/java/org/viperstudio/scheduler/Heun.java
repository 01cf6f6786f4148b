package org.viperstudio.scheduler;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Heun's method for the probability flow ODE (Karras et al. 2022, algorithm 1 with σ(t) = t). */
final class Heun implements Scheduler {
    private final NoiseSchedule noise;
    private final Prediction prediction;
    private final TimestepSpacing spacing;
    private final int offset;
    private final Optional<SigmaSpacing> curve;

    Heun(SchedulerConfig config) {
        noise = NoiseSchedule.withoutRescaling(config, new NoiseSchedule.Betas(0.00085, 0.012, BetaSchedule.LINEAR));
        prediction = Prediction.clipped(config, false);
        spacing = config.setting("timestep_spacing").choice(TimestepSpacing.LINSPACE);
        offset = config.setting("steps_offset").integer(0, 0, NoiseSchedule.MOST_TIMESTEPS);
        curve = SigmaSpacing.of(config);
    }

    @Override
    public NoiseSchedule noise() {
        return noise;
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    public Sampling start(int steps) {
        noise.requireSteps(steps);
        SigmaPath path = path(steps);
        float[] timesteps = evaluations(path.modelTimesteps(), 2 * steps - 1);
        float[] sigmas = evaluations(path.sigmasTo(0), 2 * steps);
        SamplingSchedule schedule = SamplingSchedule.exploding(timesteps, sigmas, spacing);
        Run run = new Run(schedule);
        return new Sampling(schedule, prediction, (sample, output, i, _) -> run.step(sample, output, i));
    }

    private SigmaPath path(int steps) {
        float[] timesteps = DoubleSpace.toFloats(spacing.timesteps(noise.trainTimesteps(), steps, offset));
        SigmaPath path = SigmaPath.at(DoubleSpace.toDoubles(timesteps), noise);
        return curve.map(chosen -> SigmaPath.through(chosen.sigmas(path.first(), path.last(), steps), noise))
                .orElse(path);
    }

    /** The first value once, the others twice: every one but the first ends a step and begins the next. */
    private static float[] evaluations(float[] values, int count) {
        float[] repeated = new float[count];
        for (int i = 0; i < count; i++) {
            repeated[i] = values[(i + 1) / 2];
        }
        return repeated;
    }

    private final class Run {
        private final SamplingSchedule schedule;
        private @Nullable Trial trial;

        Run(SamplingSchedule schedule) {
            this.schedule = schedule;
        }

        float[] step(float[] sample, float[] output, int i) {
            float sigma = schedule.sigmas()[i];
            float[] original = prediction.original(schedule.levels().get(i), sample, output);
            float[] derivative = Term.quotient(Term.difference(sample, original), sigma);
            Trial begun = trial;
            if (begun == null) {
                Trial started = new Trial(sample, derivative, schedule.sigmas()[i + 1] - sigma);
                trial = started;
                return started.end(derivative);
            }
            trial = null;
            return begun.end(Term.sum(Term.of(0.5f, begun.derivative), Term.of(0.5f, derivative)));
        }
    }

    /** Half a step: Euler's step has been tried, and the derivative at its end is asked for. */
    private record Trial(float[] sample, float[] derivative, float interval) {
        float[] end(float[] slope) {
            return Term.sum(Term.of(1, sample), Term.of(interval, slope));
        }
    }
}
