package org.viperstudio.gallery.raster;

import org.viperstudio.gallery.noise.Numerics;

/** A direction at every pixel along which a painter would move the brush. Directions have no sign. */
public final class Orientation {
    public final int width;
    public final int height;
    private final float[] dx;
    private final float[] dy;

    private Orientation(int width, int height) {
        this.width = width;
        this.height = height;
        dx = new float[width * height];
        dy = new float[width * height];
    }

    /**
     * Along edges of the picture and around the forms: the minor eigenvector of the smoothed structure tensor of
     * lightness gradients and projected surface normals.
     *
     * @param across the surface normals' part to the right, {@code up} their part upwards
     * @param sigma smoothing in pixels
     */
    public static Orientation of(Plane lightness, Plane across, Plane up, float sigma) {
        int w = lightness.width;
        int h = lightness.height;
        Plane xx = new Plane(w, h);
        Plane xy = new Plane(w, h);
        Plane yy = new Plane(w, h);
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int i = y * w + x;
                float gx = lightness.at(x + 1, y) - lightness.at(x - 1, y);
                float gy = lightness.at(x, y + 1) - lightness.at(x, y - 1);
                float nx = across.data[i] * 0.1f;
                float ny = -up.data[i] * 0.1f;
                xx.data[i] = gx * gx + nx * nx;
                xy.data[i] = gx * gy + nx * ny;
                yy.data[i] = gy * gy + ny * ny + 1e-5f;
            }
        }
        return eigen(xx.blur(sigma), xy.blur(sigma), yy.blur(sigma));
    }

    private static Orientation eigen(Plane xx, Plane xy, Plane yy) {
        Orientation field = new Orientation(xx.width, xx.height);
        for (int i = 0; i < xx.data.length; i++) {
            float angle = 0.5f * Numerics.atan2(2 * xy.data[i], xx.data[i] - yy.data[i]);
            field.dx[i] = -Numerics.sin(angle);
            field.dy[i] = Numerics.cos(angle);
        }
        return field;
    }

    /** Sets the direction at one pixel. */
    public void set(int index, float x, float y) {
        float scale = 1 / Math.max(1e-6f, Numerics.length(x, y));
        dx[index] = x * scale;
        dy[index] = y * scale;
    }

    private int index(float x, float y) {
        int i = Math.max(0, Math.min(width - 1, (int) (x + 0.5f)));
        int j = Math.max(0, Math.min(height - 1, (int) (y + 0.5f)));
        return j * width + i;
    }

    public float dx(float x, float y) {
        return dx[index(x, y)];
    }

    public float dy(float x, float y) {
        return dy[index(x, y)];
    }
}
