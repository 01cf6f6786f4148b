package org.viperstudio.training;

import java.util.List;
import org.viperstudio.network.Picture;

/** The peak signal-to-noise ratio of two pictures: how close they are, in dB; more is closer. */
final class Psnr {
    /** The mean squared error from which pictures count as equal, so that the ratio stays finite: 100 dB. */
    private static final double LEAST_ERROR = 1e-10;

    private Psnr() {}

    /**
     * The ratio for two pictures of one size, with values from -1 to 1. Values out of range are clamped, as they are
     * when the picture is shown.
     */
    static double of(Picture a, Picture b) {
        double squares = 0;
        for (int i = 0; i < a.values().length; i++) {
            double difference = (Math.clamp(a.values()[i], -1f, 1f) - Math.clamp(b.values()[i], -1f, 1f)) / 2.0;
            squares += difference * difference;
        }
        return -10 * Math.log10(Math.max(LEAST_ERROR, squares / a.values().length));
    }

    /** The upper median of at least one ratio. */
    static double median(List<Double> ratios) {
        return ratios.stream().sorted().toList().get(ratios.size() / 2);
    }
}
