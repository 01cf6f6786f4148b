package org.viperstudio.window.control;

import javafx.scene.image.Image;
import org.viperstudio.picture.Raster;

/** Rounds a picture's corners in its pixels: without a GPU, this is drawn three times as fast as a rounded clip. */
final class RoundedCorners {
    private static final double MIDDLE = 0.5;

    private RoundedCorners() {}

    /**
     * A copy with rounded corners. May be called on any thread.
     *
     * @param radius in the raster's own pixels
     */
    static Image of(Raster raster, double radius) {
        int width = raster.width();
        int height = raster.height();
        int[] argb = raster.argb().clone();
        int reach = (int) Math.min(Math.ceil(radius), Math.min(width, height) / 2.0);
        for (int y = 0; y < reach; y++) {
            for (int x = 0; x < reach; x++) {
                double cover = cover(radius - x - MIDDLE, radius - y - MIDDLE, radius);
                int right = width - 1 - x;
                int below = (height - 1 - y) * width;
                for (int place : new int[] {y * width + x, y * width + right, below + x, below + right}) {
                    argb[place] = fade(argb[place], cover);
                }
            }
        }
        return Rasters.over(width, height, argb);
    }

    /** The coverage of a pixel, 0..1, from its offset to the corner's centre (anti-aliasing). */
    private static double cover(double x, double y, double radius) {
        return Math.clamp(radius - Math.hypot(x, y) + MIDDLE, 0, 1);
    }

    /** A premultiplied colour with reduced opacity. */
    private static int fade(int argb, double cover) {
        int faded = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            faded |= (int) Math.round((argb >>> shift & 0xFF) * cover) << shift;
        }
        return faded;
    }
}
