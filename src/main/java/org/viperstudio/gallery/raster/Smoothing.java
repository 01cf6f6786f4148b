package org.viperstudio.gallery.raster;

import org.viperstudio.gallery.colour.Lab;

/** Simplification that keeps edges. */
public final class Smoothing {
    private Smoothing() {}

    /** The Kuwahara filter: each pixel takes the mean of that quadrant around it which varies least in lightness. */
    public static Canvas kuwahara(Canvas picture, int radius) {
        if (radius < 1) {
            return picture.copy();
        }
        double[][] sums = {
            integral(picture.l, false),
            integral(picture.l, true),
            integral(picture.a, false),
            integral(picture.b, false)
        };
        Canvas out = new Canvas(picture.width, picture.height);
        for (int y = 0; y < picture.height; y++) {
            for (int x = 0; x < picture.width; x++) {
                out.set(y * picture.width + x, calmest(sums, x, y, radius, picture.width, picture.height));
            }
        }
        return out;
    }

    private static Lab calmest(double[][] sums, int x, int y, int r, int w, int h) {
        double least = Double.MAX_VALUE;
        Lab best = new Lab(0, 0, 0);
        for (int q = 0; q < 4; q++) {
            int x0 = Math.max(0, (q & 1) == 0 ? x - r : x);
            int x1 = Math.min(w, ((q & 1) == 0 ? x : x + r) + 1);
            int y0 = Math.max(0, q < 2 ? y - r : y);
            int y1 = Math.min(h, (q < 2 ? y : y + r) + 1);
            double n = (double) (x1 - x0) * (y1 - y0);
            double mean = box(sums[0], x0, y0, x1, y1, w) / n;
            double variance = box(sums[1], x0, y0, x1, y1, w) / n - mean * mean;
            if (variance < least) {
                least = variance;
                double a = box(sums[2], x0, y0, x1, y1, w) / n;
                double b = box(sums[3], x0, y0, x1, y1, w) / n;
                best = new Lab((float) mean, (float) a, (float) b);
            }
        }
        return best;
    }

    private static double[] integral(Plane plane, boolean squared) {
        int w = plane.width;
        double[] sum = new double[(w + 1) * (plane.height + 1)];
        for (int y = 0; y < plane.height; y++) {
            double row = 0;
            for (int x = 0; x < w; x++) {
                double v = plane.data[y * w + x];
                row += squared ? v * v : v;
                sum[(y + 1) * (w + 1) + x + 1] = sum[y * (w + 1) + x + 1] + row;
            }
        }
        return sum;
    }

    private static double box(double[] sum, int x0, int y0, int x1, int y1, int w) {
        int s = w + 1;
        return sum[y1 * s + x1] - sum[y0 * s + x1] - sum[y1 * s + x0] + sum[y0 * s + x0];
    }
}
