package org.viperstudio.scheduler;

import java.util.Arrays;
import java.util.Optional;

/** The timesteps and sigmas of {@link DpmSolverMultistep}, as configured. */
final class DpmSolverSchedule {
    private final String origin;
    private final NoiseSchedule noise;
    private final TimestepSpacing spacing;
    private final int offset;
    private final double smallestLambda;
    private final Optional<SigmaSpacing> curve;
    private final boolean evenLambdas;
    private final boolean wholeTimesteps;
    private final FinalSigma finalSigma;

    DpmSolverSchedule(SchedulerConfig config, NoiseSchedule noise) {
        this.noise = noise;
        origin = config.origin();
        spacing = config.setting("timestep_spacing").choice(TimestepSpacing.LINSPACE);
        offset = config.setting("steps_offset").integer(0, 0, NoiseSchedule.MOST_TIMESTEPS);
        smallestLambda = config.setting("lambda_min_clipped").number(Double.NEGATIVE_INFINITY);
        curve = SigmaSpacing.of(config);
        evenLambdas = config.setting("use_lu_lambdas").flag(false);
        wholeTimesteps = config.setting("beta_schedule").choice(BetaSchedule.LINEAR) != BetaSchedule.SQUAREDCOS_CAP_V2;
        finalSigma = FinalSigma.of(config);
        if (noise.timestepsWithLambdaFrom(smallestLambda) == 0) {
            throw config.setting("lambda_min_clipped").unexpected("less than the largest λ of the noise schedule");
        }
    }

    boolean endsClean() {
        return finalSigma == FinalSigma.ZERO;
    }

    SamplingSchedule of(int steps) {
        noise.requireSteps(steps);
        SigmaPath path = path(steps).requireFalling(origin);
        float[] sigmas = path.sigmasTo(finalSigma.given(noise.smallestSigma()));
        return SamplingSchedule.preserving(path.truncated().modelTimesteps(), sigmas);
    }

    private SigmaPath path(int steps) {
        if (curve.isPresent()) {
            double[] sigmas = curve.get().sigmas(noise.largestSigma(), noise.smallestSigma(), steps);
            boolean rounds = curve.get().curve() == SigmaSpacing.Curve.KARRAS && wholeTimesteps;
            return rounds ? SigmaPath.through(sigmas, noise).rounded() : SigmaPath.through(sigmas, noise);
        }
        if (evenLambdas) {
            SigmaPath path = SigmaPath.through(evenLambdas(steps), noise);
            return wholeTimesteps ? path.rounded() : path;
        }
        int last = noise.timestepsWithLambdaFrom(smallestLambda);
        return SigmaPath.at(spacing.solverTimesteps(noise.trainTimesteps(), last, steps, offset), noise);
    }

    /** The sigmas of evenly falling log signal-to-noise ratios (Lu et al. 2022a, §3.3). */
    private double[] evenLambdas(int steps) {
        double[] logSigmas = DoubleSpace.linear(noise.largestLogSigma(), noise.smallestLogSigma(), steps);
        return Arrays.stream(logSigmas).map(Math::exp).toArray();
    }
}
