package org.viperstudio.scheduler;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Sigmas that are spread by a curve of their own, not taken from the timesteps of a {@link TimestepSpacing}.
 *
 * @param curve how they fall
 * @param smallest the last one; by default that of the timesteps it replaces
 * @param largest the first one; likewise
 * @param origin where that is configured
 */
record SigmaSpacing(Curve curve, OptionalDouble smallest, OptionalDouble largest, String origin) {
    /** How sigmas fall from the largest to the smallest. */
    enum Curve {
        /** Evenly in σ^(1/7) (Karras et al. 2022, eq. 5). */
        KARRAS {
            @Override
            double[] between(double largest, double smallest, int count) {
                double[] roots = DoubleSpace.linear(0, 1, count);
                double first = Math.pow(largest, 1 / RHO);
                double last = Math.pow(smallest, 1 / RHO);
                return Arrays.stream(roots)
                        .map(ramp -> Math.pow(first + ramp * (last - first), RHO))
                        .toArray();
            }
        },
        /** Evenly in log σ. */
        EXPONENTIAL {
            @Override
            double[] between(double largest, double smallest, int count) {
                double[] logarithms = DoubleSpace.linear(Math.log(largest), Math.log(smallest), count);
                return Arrays.stream(logarithms).map(Math::exp).toArray();
            }
        },
        /** By the quantiles of a beta distribution, dense at both ends (Lee et al. 2024, "Beta Sampling ..."). */
        BETA {
            @Override
            double[] between(double largest, double smallest, int count) {
                return Arrays.stream(DoubleSpace.linear(0, 1, count))
                        .map(share -> smallest + BetaQuantile.of(1 - share) * (largest - smallest))
                        .toArray();
            }
        };

        private static final double RHO = 7;

        abstract double[] between(double largest, double smallest, int count);

        /** The key that chooses this curve. */
        String flag() {
            return "use_" + Setting.spelling(this) + "_sigmas";
        }
    }

    /** As configured; nothing if the sigmas are those of the timesteps. */
    static Optional<SigmaSpacing> of(SchedulerConfig config) {
        List<Curve> chosen = Arrays.stream(Curve.values())
                .filter(curve -> config.setting(curve.flag()).flag(false))
                .toList();
        if (chosen.size() > 1) {
            throw config.setting(chosen.getFirst().flag())
                    .unsupported("only one of it and %s can be true"
                            .formatted(chosen.getLast().flag()));
        }
        return chosen.stream().findFirst().map(curve -> of(config, curve));
    }

    /** {@code count} sigmas in place of those that fall from {@code first} to {@code last}. */
    double[] sigmas(double first, double last, int count) {
        double from = largest.orElse(first);
        double to = smallest.orElse(last);
        if (from < to && count > 1) {
            throw new SchedulerException(
                    "%s: sigma_max and sigma_min let sigmas rise from %s to %s".formatted(origin, from, to));
        }
        return curve.between(from, to, count);
    }

    private static SigmaSpacing of(SchedulerConfig config, Curve curve) {
        return new SigmaSpacing(
                curve,
                config.setting("sigma_min").positive(),
                config.setting("sigma_max").positive(),
                config.origin());
    }
}
