package org.viperstudio.scheduler;

import java.util.Arrays;
import java.util.Optional;

/** Euler's method for the probability flow ODE (Karras et al. 2022, algorithm 1 with σ(t) = t). */
final class Euler implements Scheduler {
    private final NoiseSchedule noise;
    private final Prediction prediction;
    private final TimestepSpacing spacing;
    private final int offset;
    private final Interpolation interpolation;
    private final Optional<SigmaSpacing> curve;
    private final FinalSigma finalSigma;
    private final boolean conditionsOnLogSigma;

    /** How the sigmas between training timesteps are found. */
    private enum Interpolation {
        LINEAR,
        LOG_LINEAR
    }

    private enum TimestepType {
        DISCRETE,
        CONTINUOUS
    }

    Euler(SchedulerConfig config) {
        noise = NoiseSchedule.of(config, NoiseSchedule.Betas.DDPM).withFiniteSigmas();
        prediction = Prediction.unclipped(config);
        spacing = config.setting("timestep_spacing").choice(TimestepSpacing.LINSPACE);
        offset = config.setting("steps_offset").integer(0, 0, NoiseSchedule.MOST_TIMESTEPS);
        interpolation = config.setting("interpolation_type").choice(Interpolation.LINEAR);
        curve = SigmaSpacing.of(config);
        finalSigma = FinalSigma.of(config);
        conditionsOnLogSigma = config.setting("timestep_type").choice(TimestepType.DISCRETE) == TimestepType.CONTINUOUS
                && prediction.type() == PredictionType.V_PREDICTION;
    }

    @Override
    public NoiseSchedule noise() {
        return noise;
    }

    @Override
    public Sampling start(int steps) {
        noise.requireSteps(steps);
        SigmaPath path = path(steps);
        float[] sigmas = path.sigmasTo(finalSigma.given(noise.smallestSigma()));
        float[] modelTimesteps = conditionsOnLogSigma ? quarterLogs(sigmas) : path.modelTimesteps();
        SamplingSchedule schedule = SamplingSchedule.exploding(modelTimesteps, sigmas, spacing);
        return new Sampling(schedule, prediction, (sample, output, i, _) -> step(schedule, sample, output, i));
    }

    /** dx/dσ = (x - x₀) / σ, held from σᵢ to σᵢ₊₁. */
    private float[] step(SamplingSchedule schedule, float[] sample, float[] output, int i) {
        float sigma = schedule.sigmas()[i];
        float[] original = prediction.original(schedule.levels().get(i), sample, output);
        float[] derivative = Term.quotient(Term.difference(sample, original), sigma);
        return Term.sum(Term.of(1, sample), Term.of(schedule.sigmas()[i + 1] - sigma, derivative));
    }

    private SigmaPath path(int steps) {
        float[] timesteps = DoubleSpace.toFloats(spacing.timesteps(noise.trainTimesteps(), steps, offset));
        SigmaPath path = SigmaPath.at(DoubleSpace.toDoubles(timesteps), noise);
        if (interpolation == Interpolation.LOG_LINEAR) {
            path = new SigmaPath(path.timesteps(), evenLogSigmas(steps + 1));
        }
        SigmaPath basis = path;
        return curve.map(chosen -> SigmaPath.through(chosen.sigmas(basis.first(), basis.last(), steps), noise))
                .orElse(basis);
    }

    private double[] evenLogSigmas(int count) {
        float[] logSigmas = FloatSpace.linear(noise.largestLogSigma(), noise.smallestLogSigma(), count);
        return Arrays.stream(DoubleSpace.toDoubles(logSigmas))
                .map(logSigma -> (float) Math.exp(logSigma))
                .toArray();
    }

    /** What models with the preconditioning of Karras et al. (2022), table 1, are told: log(σ) / 4. */
    private static float[] quarterLogs(float[] sigmas) {
        float[] logs = new float[sigmas.length - 1];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = 0.25f * (float) Math.log(sigmas[i]);
        }
        return logs;
    }
}
