package org.viperstudio.picture;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/**
 * Makes small pictures larger without blur: enlarged smoothly, then each pixel takes the mean of the most even of the
 * four squares that meet in it (Kuwahara et al. 1976), so that no mean reaches across an edge. What is left looks laid on
 * with a brush.
 */
public final class Enlargement {
    /** Sides up to this look soft on a screen. */
    private static final int SMALL = 300;

    private static final int FACTOR = 4;

    /** From one side of a square to the other: one pixel of the small picture. */
    private static final int REACH = FACTOR;

    private static final int AREA = (REACH + 1) * (REACH + 1);
    private static final int CHANNELS = 3;

    private final int width;
    private final int height;
    private final int[][] sums = new int[CHANNELS][];
    private final int[] squares;

    private Enlargement(Raster soft) {
        width = soft.width();
        height = soft.height();
        int[] squared = new int[soft.argb().length];
        for (int channel = 0; channel < CHANNELS; channel++) {
            int[] levels = levels(soft, channel);
            for (int i = 0; i < squared.length; i++) {
                squared[i] += levels[i] * levels[i];
            }
            sums[channel] = squareSums(levels);
        }
        squares = squareSums(squared);
    }

    /** Whether a picture gains from it: whether its sides are 2 to 300 pixels long. */
    public static boolean suits(Raster picture) {
        return suits(picture.width(), picture.height());
    }

    /** The same of a picture of this size. */
    public static boolean suits(int width, int height) {
        return Math.min(width, height) > 1 && Math.max(width, height) <= SMALL;
    }

    /** A picture four times as wide and high where it gains from it, otherwise the picture. */
    public static Raster ofSmall(Raster picture) {
        return suits(picture) ? of(picture) : picture;
    }

    /** Four times as wide and high; both sides are 2 pixels at least. */
    static Raster of(Raster picture) {
        int width = FACTOR * picture.width();
        int height = FACTOR * picture.height();
        BufferedImage soft =
                Pixels.drawn(Pixels.image(picture), width, height, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        return new Enlargement(Pixels.raster(soft)).evened();
    }

    private Raster evened() {
        int[] argb = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                argb[y * width + x] = mean(mostEven(x, y));
            }
        }
        return new Raster(width, height, argb);
    }

    /** Where the most even square begins of those that have this pixel as a corner. */
    private int mostEven(int x, int y) {
        int left = Math.max(0, x - REACH);
        int right = Math.min(x, width - 1 - REACH);
        int top = Math.max(0, y - REACH);
        int bottom = Math.min(y, height - 1 - REACH);
        int best = top * width + left;
        best = evener(best, top * width + right);
        best = evener(best, bottom * width + left);
        return evener(best, bottom * width + right);
    }

    private int evener(int one, int other) {
        return unevenness(other) < unevenness(one) ? other : one;
    }

    /** The variance of a square's colours, times the square of its area. */
    private long unevenness(int square) {
        long means = 0;
        for (int[] sum : sums) {
            means += (long) sum[square] * sum[square];
        }
        return (long) AREA * squares[square] - means;
    }

    private int mean(int square) {
        int argb = 0xFF;
        for (int[] sum : sums) {
            argb = argb << Byte.SIZE | (sum[square] + AREA / 2) / AREA;
        }
        return argb;
    }

    private static int[] levels(Raster raster, int channel) {
        int shift = Byte.SIZE * (CHANNELS - 1 - channel);
        int[] levels = new int[raster.argb().length];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = raster.argb()[i] >> shift & 0xFF;
        }
        return levels;
    }

    /** The sum over the square that begins at each pixel, as far as squares fit into the picture. */
    private int[] squareSums(int[] values) {
        return runSums(runSums(values, 1), width);
    }

    /** Sums of as many values as a square is wide, each so far from the next. */
    private int[] runSums(int[] values, int stride) {
        int[] runs = new int[values.length];
        int span = REACH * stride;
        for (int i = 0; i + span < values.length; i++) {
            int sum = 0;
            for (int at = i; at <= i + span; at += stride) {
                sum += values[at];
            }
            runs[i] = sum;
        }
        return runs;
    }
}
