package org.viperstudio.scheduler;

import java.util.List;

/** One addend of a linear combination of samples. Every scheduler's step is such a combination. */
record Term(float weight, float[] values) {
    static Term of(float weight, float[] values) {
        return new Term(weight, values);
    }

    static float[] sum(Term... terms) {
        return sum(List.of(terms));
    }

    /** The sum, in a new array; terms of weight zero do not count, not even where they are infinite. */
    static float[] sum(List<Term> terms) {
        float[] sum = new float[terms.getFirst().values.length];
        for (Term term : terms) {
            if (term.weight != 0) {
                add(sum, term.weight, term.values);
            }
        }
        return sum;
    }

    static float[] difference(float[] minuend, float[] subtrahend) {
        return sum(of(1, minuend), of(-1, subtrahend));
    }

    /** {@code values} by {@code divisor}, rounded once. */
    static float[] quotient(float[] values, float divisor) {
        float[] quotient = new float[values.length];
        for (int i = 0; i < quotient.length; i++) {
            quotient[i] = values[i] / divisor;
        }
        return quotient;
    }

    private static void add(float[] sum, float weight, float[] values) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += weight * values[i];
        }
    }
}
