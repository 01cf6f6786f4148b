package org.viperstudio.scheduler;

import org.apache.commons.numbers.gamma.RegularizedBeta;

/** Quantiles of the beta distribution with both parameters 0.6. */
final class BetaQuantile {
    private static final double SHAPE = 0.6;

    private BetaQuantile() {}

    /** The number in 0..1 below which this share of the distribution lies. */
    static double of(double share) {
        double low = 0;
        double high = 1;
        double middle = share;
        while (low < middle && middle < high) {
            if (RegularizedBeta.value(middle, SHAPE, SHAPE) < share) {
                low = middle;
            } else {
                high = middle;
            }
            middle = (low + high) / 2;
        }
        return middle;
    }
}
