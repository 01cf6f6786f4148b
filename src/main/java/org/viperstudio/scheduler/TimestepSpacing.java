package org.viperstudio.scheduler;

import java.util.Arrays;

/**
 * Which of the training timesteps a run visits (Lin et al. 2023, table 2). All arrays fall from the noisiest timestep
 * to the cleanest.
 */
public enum TimestepSpacing {
    /** Even, the first and the last timestep included; fractions stay. */
    LINSPACE {
        @Override
        double[] timesteps(int train, int steps, int offset) {
            return DoubleSpace.reversed(DoubleSpace.linear(0, train - 1.0, steps));
        }
    },
    /** Whole multiples of a stride, shifted by {@code steps_offset}: stops short of the last timestep. */
    LEADING {
        @Override
        double[] timesteps(int train, int steps, int offset) {
            int stride = train / steps;
            double[] timesteps = new double[steps];
            Arrays.setAll(timesteps, i -> (double) (steps - 1 - i) * stride + offset);
            return timesteps;
        }
    },
    /** From the last timestep down by a stride: never shows the model less noise than it should start with. */
    TRAILING {
        @Override
        double[] timesteps(int train, int steps, int offset) {
            return trailing(train, (double) train / steps);
        }
    };

    /** {@code steps} timesteps out of 0 to {@code train} - 1. */
    abstract double[] timesteps(int train, int steps, int offset);

    /**
     * The whole timesteps of a multistep solver, whose last step ends at the clean image: one more point is spread out
     * than there are steps, and the last one left away.
     *
     * @param last how many of the {@code train} timesteps are used
     */
    double[] solverTimesteps(int train, int last, int steps, int offset) {
        if (this == TRAILING) {
            return trailing(last, (double) train / steps);
        }
        double[] points = timesteps(last, steps + 1, offset);
        return DoubleSpace.rounded(Arrays.copyOf(points, steps));
    }

    /**
     * The reference gets one more timestep, -1, at step counts such as 61 of 1000, where rounding leaves the last
     * multiple of the stride a hair above zero. No model was trained for it, so it is left out here.
     */
    private static double[] trailing(int first, double stride) {
        double step = first - stride - first;
        double[] multiples = new double[(int) Math.ceil(first / stride)];
        Arrays.setAll(multiples, i -> first + i * step);
        return Arrays.stream(DoubleSpace.rounded(multiples))
                .map(timestep -> timestep - 1)
                .filter(timestep -> timestep >= 0)
                .toArray();
    }
}
