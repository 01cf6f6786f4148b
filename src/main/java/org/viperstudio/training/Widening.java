package org.viperstudio.training;

import java.util.Arrays;

/**
 * Gives a trained convolution more channels without changing what its network computes: what was learned stays, the new
 * outputs begin by chance, and nothing old listens to the new inputs yet (Net2Net; Chen et al. 2016).
 */
final class Widening {
    private Widening() {}

    /** Whether one form is the other with more channels, in or out. */
    static boolean suits(WeightTensor narrow, WeightTensor wide) {
        long[] from = narrow.shape();
        long[] to = wide.shape();
        return from.length == to.length
                && from[0] <= to[0]
                && inputs(from) <= inputs(to)
                && Arrays.equals(from, Math.min(2, from.length), from.length, to, Math.min(2, to.length), to.length);
    }

    /**
     * The wide form with what the narrow one has learned.
     *
     * @param narrow [O, I, ...] or, for a bias, [O]
     * @param wide by chance, no smaller in O and I
     */
    static WeightTensor of(WeightTensor narrow, WeightTensor wide) {
        int learned = (int) narrow.shape()[0] * row(wide);
        float[] silent = wide.values().clone();
        Arrays.fill(silent, 0, learned, 0);
        return listening(narrow, new WeightTensor(silent, wide.shape()));
    }

    /** The same, but that old outputs listen to new inputs, as chance has it: the network computes something else. */
    static WeightTensor listening(WeightTensor narrow, WeightTensor wide) {
        float[] values = wide.values().clone();
        for (int i = 0; i < narrow.shape()[0]; i++) {
            System.arraycopy(narrow.values(), i * row(narrow), values, i * row(wide), row(narrow));
        }
        return new WeightTensor(values, wide.shape());
    }

    /** Numbers that belong to one output. */
    private static int row(WeightTensor weight) {
        return weight.values().length / (int) weight.shape()[0];
    }

    private static long inputs(long[] shape) {
        return shape.length > 1 ? shape[1] : 1;
    }
}
