package org.viperstudio.training;

import java.util.Arrays;

/**
 * Gives a trained convolution more channels without changing what its network computes: the trained weights stay, the
 * new outputs have random weights, and the old outputs have zero weights for the new inputs. This follows the idea of
 * Net2Net (Chen et al. 2016).
 */
final class Widening {
    private Widening() {}

    /** Whether one shape is the other with more channels, in or out. */
    static boolean suits(WeightTensor narrow, WeightTensor wide) {
        long[] from = narrow.shape();
        long[] to = wide.shape();
        return from.length == to.length
                && from[0] <= to[0]
                && inputs(from) <= inputs(to)
                && Arrays.equals(from, Math.min(2, from.length), from.length, to, Math.min(2, to.length), to.length);
    }

    /**
     * The wide shape with the narrow one's trained weights, computing the same.
     *
     * @param narrow trained: [out, in, ...] or, for a bias, [out]
     * @param wide random: no smaller in its first two dimensions, and the same in the others
     */
    static WeightTensor of(WeightTensor narrow, WeightTensor wide) {
        int trained = (int) narrow.shape()[0] * wide.rowLength();
        float[] zeroed = wide.values().clone();
        Arrays.fill(zeroed, 0, trained, 0);
        return withRandomInputs(narrow, new WeightTensor(zeroed, wide.shape()));
    }

    /**
     * The same, but the old outputs have random weights for the new inputs, so that the network does not compute the
     * same.
     */
    static WeightTensor withRandomInputs(WeightTensor narrow, WeightTensor wide) {
        float[] values = wide.values().clone();
        for (int i = 0; i < narrow.shape()[0]; i++) {
            System.arraycopy(narrow.values(), i * narrow.rowLength(), values, i * wide.rowLength(), narrow.rowLength());
        }
        return new WeightTensor(values, wide.shape());
    }

    private static long inputs(long[] shape) {
        return shape.length > 1 ? shape[1] : 1;
    }
}
