package org.viperstudio.scheduler;

import java.util.Arrays;

/** Evenly spaced numbers in double precision. */
final class DoubleSpace {
    private DoubleSpace() {}

    /** {@code count} numbers from {@code first} to {@code last}; {@code first} alone if it is one. */
    static double[] linear(double first, double last, int count) {
        double[] numbers = new double[count];
        double step = (last - first) / (count - 1);
        Arrays.setAll(numbers, i -> i * step + first);
        numbers[count - 1] = last;
        numbers[0] = first;
        return numbers;
    }

    static double[] reversed(double[] numbers) {
        double[] reversed = new double[numbers.length];
        Arrays.setAll(reversed, i -> numbers[numbers.length - 1 - i]);
        return reversed;
    }

    /** Whole numbers; halves go to the even neighbour. */
    static double[] rounded(double[] numbers) {
        return Arrays.stream(numbers).map(Math::rint).toArray();
    }

    static float[] toFloats(double[] numbers) {
        float[] floats = new float[numbers.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) numbers[i];
        }
        return floats;
    }

    static double[] toDoubles(float[] numbers) {
        double[] doubles = new double[numbers.length];
        Arrays.setAll(doubles, i -> numbers[i]);
        return doubles;
    }
}
