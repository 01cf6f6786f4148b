package org.viperstudio.training;

import org.viperstudio.network.Picture;

/** How near two pictures are, as a peak signal-to-noise ratio. */
final class Psnr {
    private static final double NEAREST = 1e-10;

    private Psnr() {}

    /** In dB, for pictures of one size; what is beyond the display's range counts as its end. */
    static double of(Picture a, Picture b) {
        double squares = 0;
        for (int i = 0; i < a.values().length; i++) {
            double apart = (Math.clamp(a.values()[i], -1f, 1f) - Math.clamp(b.values()[i], -1f, 1f)) / 2.0;
            squares += apart * apart;
        }
        return -10 * Math.log10(Math.max(NEAREST, squares / a.values().length));
    }
}
