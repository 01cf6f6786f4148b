package org.viperstudio.picture;

import java.awt.image.BufferedImage;

/**
 * Resizes as Pillow does, to the last bit: every pixel of the source that the filter covers counts (antialiased), in two
 * passes, each rounded to 8 bits, with weights in fixed point.
 */
public final class PillowResize {
    private static final int PRECISION = 32 - 8 - 2;
    private static final int HALF = 1 << (PRECISION - 1);
    private static final int LEVEL = 0xFF;

    /**
     * What one pixel of the result is made of.
     *
     * @param first the first source pixel
     * @param weights of the source pixels from there on, times 2^22
     */
    private record Taps(int first, int[] weights) {}

    private PillowResize() {}

    /** An opaque image at another size. */
    public static BufferedImage resized(BufferedImage image, int width, int height, PillowFilter filter) {
        int columns = image.getWidth();
        int rows = image.getHeight();
        int[] pixels = image.getRGB(0, 0, columns, rows, null, 0, columns);
        Taps[] across = taps(columns, width, filter);
        Taps[] down = taps(rows, height, filter);
        if (columnsFirst(columns, rows, width, height)) {
            pixels = along(down(pixels, columns, down), height, columns, across);
        } else {
            pixels = width == columns ? pixels : along(pixels, rows, columns, across);
            pixels = height == rows ? pixels : down(pixels, width, down);
        }
        BufferedImage resized = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        resized.setRGB(0, 0, width, height, pixels, 0, width);
        return resized;
    }

    /** Which pass Pillow 13 takes first, found by comparing; older ones took rows first, one level apart at most. */
    private static boolean columnsFirst(int columns, int rows, int width, int height) {
        return height < rows && width != columns && rows - height > 2 * (columns - width);
    }

    private static int[] along(int[] pixels, int rows, int columns, Taps[] taps) {
        int[] result = new int[rows * taps.length];
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < taps.length; x++) {
                result[y * taps.length + x] = mixed(pixels, y * columns + taps[x].first, 1, taps[x].weights);
            }
        }
        return result;
    }

    private static int[] down(int[] pixels, int columns, Taps[] taps) {
        int[] result = new int[taps.length * columns];
        for (int y = 0; y < taps.length; y++) {
            for (int x = 0; x < columns; x++) {
                result[y * columns + x] = mixed(pixels, taps[y].first * columns + x, columns, taps[y].weights);
            }
        }
        return result;
    }

    private static int mixed(int[] pixels, int from, int step, int[] weights) {
        int red = HALF;
        int green = HALF;
        int blue = HALF;
        int at = from;
        for (int weight : weights) {
            int pixel = pixels[at];
            red += (pixel >> 16 & LEVEL) * weight;
            green += (pixel >> 8 & LEVEL) * weight;
            blue += (pixel & LEVEL) * weight;
            at += step;
        }
        return level(red) << 16 | level(green) << 8 | level(blue);
    }

    private static int level(int sum) {
        return Math.clamp(sum >> PRECISION, 0, LEVEL);
    }

    private static Taps[] taps(int from, int to, PillowFilter filter) {
        double scale = (double) from / to;
        double stretch = Math.max(scale, 1);
        double support = filter.support() * stretch;
        Taps[] taps = new Taps[to];
        for (int i = 0; i < to; i++) {
            double centre = (i + 0.5) * scale;
            int first = Math.max((int) (centre - support + 0.5), 0);
            int end = Math.min((int) (centre + support + 0.5), from);
            taps[i] = new Taps(first, fixed(weights(filter, first, end, centre, stretch)));
        }
        return taps;
    }

    private static double[] weights(PillowFilter filter, int first, int end, double centre, double stretch) {
        double[] weights = new double[end - first];
        double sum = 0;
        // A product with the inverse, as in the original: a quotient would round differently.
        double shrink = 1 / stretch;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = filter.weight((i + first - centre + 0.5) * shrink);
            sum += weights[i];
        }
        for (int i = 0; i < weights.length && sum != 0; i++) {
            weights[i] /= sum;
        }
        return weights;
    }

    private static int[] fixed(double[] weights) {
        int[] fixed = new int[weights.length];
        for (int i = 0; i < weights.length; i++) {
            double exact = weights[i] * (1 << PRECISION);
            fixed[i] = (int) (exact < 0 ? exact - 0.5 : exact + 0.5);
        }
        return fixed;
    }
}
