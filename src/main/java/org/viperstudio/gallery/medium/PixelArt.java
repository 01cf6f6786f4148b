package org.viperstudio.gallery.medium;

import org.viperstudio.gallery.colour.Lab;
import org.viperstudio.gallery.noise.Generator;
import org.viperstudio.gallery.raster.Canvas;
import org.viperstudio.gallery.scene.Layers;

/** Square pixels in sixteen colours with ordered dithering. */
final class PixelArt implements Medium {
    private static final int COLOURS = 16;
    private static final int[] BAYER = {0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5};

    @Override
    public Canvas paint(Layers layers, Manner manner, Generator random) {
        Canvas colour = layers.colour();
        float wanted =
                Math.min(colour.width, colour.height) / 50f * manner.width() / (float) Math.sqrt(manner.detail());
        int block = Math.max(2, Math.round(wanted));
        int columns = (colour.width + block - 1) / block;
        int rows = (colour.height + block - 1) / block;
        Lab[] cells = new Lab[columns * rows];
        for (int k = 0; k < cells.length; k++) {
            cells[k] = mean(colour, k % columns * block, k / columns * block, block);
        }
        Lab[] palette = cluster(cells);
        Canvas out = new Canvas(colour.width, colour.height);
        for (int y = 0; y < out.height; y++) {
            for (int x = 0; x < out.width; x++) {
                int cx = x / block;
                int cy = y / block;
                float dither = (BAYER[(cy & 3) * 4 + (cx & 3)] / 15f - 0.5f) * 0.06f;
                Lab c = cells[cy * columns + cx];
                out.set(y * out.width + x, nearest(palette, c.withLightness(c.l() + dither)));
            }
        }
        return out;
    }

    private static Lab mean(Canvas p, int x0, int y0, int block) {
        float l = 0;
        float a = 0;
        float b = 0;
        int n = 0;
        for (int y = y0; y < Math.min(p.height, y0 + block); y++) {
            for (int x = x0; x < Math.min(p.width, x0 + block); x++) {
                int i = y * p.width + x;
                l += p.l.data[i];
                a += p.a.data[i];
                b += p.b.data[i];
                n++;
            }
        }
        return new Lab(l / n, a / n * 1.15f, b / n * 1.15f);
    }

    /** Lloyd's algorithm from starting points spread by farthest distance. */
    private static Lab[] cluster(Lab[] cells) {
        Lab[] palette = new Lab[COLOURS];
        float[] far = new float[cells.length];
        java.util.Arrays.fill(far, Float.MAX_VALUE);
        int next = 0;
        for (int k = 0; k < COLOURS; k++) {
            palette[k] = cells[next];
            float most = -1;
            for (int i = 0; i < cells.length; i++) {
                far[i] = Math.min(far[i], cells[i].distance(palette[k]));
                if (far[i] > most) {
                    most = far[i];
                    next = i;
                }
            }
        }
        for (int round = 0; round < 4; round++) {
            recentre(palette, cells);
        }
        return palette;
    }

    private static void recentre(Lab[] palette, Lab[] cells) {
        float[][] sums = new float[palette.length][4];
        for (Lab cell : cells) {
            float[] s = sums[index(palette, cell)];
            s[0] += cell.l();
            s[1] += cell.a();
            s[2] += cell.b();
            s[3]++;
        }
        for (int k = 0; k < palette.length; k++) {
            float[] s = sums[k];
            palette[k] = s[3] == 0 ? palette[k] : new Lab(s[0] / s[3], s[1] / s[3], s[2] / s[3]);
        }
    }

    private static int index(Lab[] palette, Lab colour) {
        int best = 0;
        float least = Float.MAX_VALUE;
        for (int k = 0; k < palette.length; k++) {
            float dl = palette[k].l() - colour.l();
            float da = palette[k].a() - colour.a();
            float db = palette[k].b() - colour.b();
            float d = dl * dl + da * da + db * db;
            if (d < least) {
                least = d;
                best = k;
            }
        }
        return best;
    }

    private static Lab nearest(Lab[] palette, Lab colour) {
        return palette[index(palette, colour)];
    }
}
