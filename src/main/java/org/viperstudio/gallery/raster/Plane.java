package org.viperstudio.gallery.raster;

import org.viperstudio.gallery.noise.Numerics;

/** One channel of a picture: width x height floats in rows from the top. */
public final class Plane {
    public final int width;
    public final int height;
    public final float[] data;

    public Plane(int width, int height) {
        this.width = width;
        this.height = height;
        this.data = new float[width * height];
    }

    public Plane copy() {
        Plane copy = new Plane(width, height);
        System.arraycopy(data, 0, copy.data, 0, data.length);
        return copy;
    }

    public Plane fill(float value) {
        java.util.Arrays.fill(data, value);
        return this;
    }

    /** The value at a pixel; coordinates outside are moved to the nearest edge. */
    public float at(int x, int y) {
        int cx = Math.max(0, Math.min(width - 1, x));
        int cy = Math.max(0, Math.min(height - 1, y));
        return data[cy * width + cx];
    }

    /** Bilinear value; pixel centres lie at whole numbers. */
    public float sample(float x, float y) {
        int i = Numerics.floor(x);
        int j = Numerics.floor(y);
        float u = x - i;
        float v = y - j;
        float top = Numerics.mix(at(i, j), at(i + 1, j), u);
        float bottom = Numerics.mix(at(i, j + 1), at(i + 1, j + 1), u);
        return Numerics.mix(top, bottom, v);
    }

    /** About a Gaussian blur of the given deviation in pixels, by three box blurs; returns a new plane. */
    public Plane blur(float sigma) {
        if (sigma < 0.3f) {
            return copy();
        }
        Plane from = copy();
        Plane other = new Plane(width, height);
        float radius = Math.max(0.2f, (Numerics.sqrt(4 * sigma * sigma + 1) - 1) / 2);
        for (int pass = 0; pass < 3; pass++) {
            boxRows(from.data, other.data, width, height, radius);
            boxColumns(other.data, from.data, width, height, radius);
        }
        return from;
    }

    /** A running mean over 2 radius + 1 pixels, the outermost of which count by the radius's fraction. */
    private static void boxRows(float[] from, float[] to, int width, int height, float radius) {
        for (int y = 0; y < height; y++) {
            box(from, to, y * width, 1, width, radius);
        }
    }

    private static void boxColumns(float[] from, float[] to, int width, int height, float radius) {
        for (int x = 0; x < width; x++) {
            box(from, to, x, width, height, radius);
        }
    }

    private static void box(float[] from, float[] to, int start, int stride, int count, float radius) {
        int whole = (int) radius;
        float part = radius - whole;
        float scale = 1 / (2 * radius + 1);
        float sum = 0;
        for (int i = -whole; i <= whole; i++) {
            sum += from[start + clampIndex(i, count) * stride];
        }
        for (int i = 0; i < count; i++) {
            float outer = from[start + clampIndex(i - whole - 1, count) * stride]
                    + from[start + clampIndex(i + whole + 1, count) * stride];
            to[start + i * stride] = (sum + part * outer) * scale;
            sum += from[start + clampIndex(i + whole + 1, count) * stride]
                    - from[start + clampIndex(i - whole, count) * stride];
        }
    }

    private static int clampIndex(int index, int count) {
        return index < 0 ? 0 : Math.min(index, count - 1);
    }
}
