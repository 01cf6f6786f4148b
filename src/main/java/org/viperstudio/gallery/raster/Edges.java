package org.viperstudio.gallery.raster;

import org.viperstudio.gallery.noise.Numerics;

/** Where things end: contours of objects and breaks of depth and lightness. */
public final class Edges {
    private Edges() {}

    /**
     * Strength 0..1 of the contour at each pixel.
     *
     * @param inner how much breaks of lightness within an object count
     */
    public static Plane contours(Plane lightness, Plane depth, int[] objects, float inner) {
        int w = lightness.width;
        int h = lightness.height;
        Plane out = new Plane(w, h);
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int i = y * w + x;
                int right = x + 1 < w ? i + 1 : i;
                int below = y + 1 < h ? i + w : i;
                boolean other = objects[i] != objects[right] || objects[i] != objects[below];
                float gap = jump(depth.data[i], depth.data[right]) + jump(depth.data[i], depth.data[below]);
                float gx = lightness.at(x + 1, y) - lightness.at(x - 1, y);
                float gy = lightness.at(x, y + 1) - lightness.at(x, y - 1);
                float tone = Numerics.smoothstep(0.1f, 0.3f, Numerics.length(gx, gy)) * inner;
                out.data[i] = Math.max(other ? 1 : 0, Math.max(Numerics.smoothstep(0.12f, 0.3f, gap), tone));
            }
        }
        return out;
    }

    private static float jump(float a, float b) {
        return Math.abs(a - b) / Math.max(0.1f, Math.min(a, b));
    }
}
