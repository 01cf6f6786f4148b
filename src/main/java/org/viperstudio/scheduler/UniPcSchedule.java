package org.viperstudio.scheduler;

import java.util.Optional;

/** The timesteps and sigmas of {@link UniPc}, as configured. */
final class UniPcSchedule {
    private final String origin;
    private final NoiseSchedule noise;
    private final TimestepSpacing spacing;
    private final int offset;
    private final Optional<SigmaSpacing> curve;
    private final FinalSigma finalSigma;

    UniPcSchedule(SchedulerConfig config, NoiseSchedule noise) {
        this.noise = noise;
        origin = config.origin();
        spacing = config.setting("timestep_spacing").choice(TimestepSpacing.LINSPACE);
        offset = config.setting("steps_offset").integer(0, 0, NoiseSchedule.MOST_TIMESTEPS);
        curve = SigmaSpacing.of(config);
        finalSigma = FinalSigma.of(config);
    }

    boolean endsClean() {
        return finalSigma == FinalSigma.ZERO;
    }

    SamplingSchedule of(int steps) {
        noise.requireSteps(steps);
        SigmaPath path = path(steps).requireFalling(origin);
        double smallest = curve.isPresent() ? path.last() : noise.smallestSigma();
        float[] sigmas = path.sigmasTo(finalSigma.given(smallest));
        return SamplingSchedule.preserving(path.truncated().modelTimesteps(), sigmas);
    }

    private SigmaPath path(int steps) {
        int train = noise.trainTimesteps();
        if (curve.isEmpty()) {
            return SigmaPath.at(spacing.solverTimesteps(train, train, steps, offset), noise);
        }
        double[] sigmas = curve.get().sigmas(noise.largestSigma(), noise.smallestSigma(), steps);
        SigmaPath path = SigmaPath.through(sigmas, noise);
        return curve.get().curve() == SigmaSpacing.Curve.KARRAS ? path.rounded() : path;
    }
}
