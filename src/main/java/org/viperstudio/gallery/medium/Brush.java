package org.viperstudio.gallery.medium;

import org.viperstudio.gallery.colour.Lab;
import org.viperstudio.gallery.noise.Noise;
import org.viperstudio.gallery.noise.Numerics;
import org.viperstudio.gallery.raster.Canvas;
import org.viperstudio.gallery.raster.Plane;

/**
 * A brush that lays curved strokes on a canvas and paint on its relief.
 *
 * @param bristle how much the hairs' tracks differ in lightness, 0..1
 * @param dry how ragged the stroke is, 0 a full brush, 1 nearly dry
 * @param taper share of the length over which the stroke thins at its ends
 * @param opacity 0..1
 * @param flat true for a flat brush or knife with square ends
 */
record Brush(float bristle, float dry, float taper, float opacity, boolean flat) {

    /** The path of one stroke, at most {@link #POINTS} points. Mutable, reused. */
    static final class Path {
        static final int POINTS = 7;
        final float[] x = new float[POINTS];
        final float[] y = new float[POINTS];
        int count;

        void start(float px, float py) {
            count = 0;
            add(px, py);
        }

        void add(float px, float py) {
            x[count] = px;
            y[count] = py;
            count++;
        }
    }

    /**
     * One stroke.
     *
     * @param radius half its width in pixels
     * @param seed of the tracks that the hairs leave
     */
    record Stroke(Path path, float radius, Lab colour, int seed) {}

    /** Lays a stroke; {@code relief} may be shared by all strokes and holds the paint's height. */
    void lay(Canvas canvas, Plane relief, Stroke stroke) {
        Path path = stroke.path;
        float margin = stroke.radius + 1;
        int x0 = Math.max(0, (int) (least(path.x, path.count) - margin));
        int x1 = Math.min(canvas.width - 1, (int) (most(path.x, path.count) + margin + 1));
        int y0 = Math.max(0, (int) (least(path.y, path.count) - margin));
        int y1 = Math.min(canvas.height - 1, (int) (most(path.y, path.count) + margin + 1));
        for (int y = y0; y <= y1; y++) {
            for (int x = x0; x <= x1; x++) {
                touch(canvas, relief, stroke, x, y);
            }
        }
    }

    private static float least(float[] values, int count) {
        float m = values[0];
        for (int i = 1; i < count; i++) {
            m = Math.min(m, values[i]);
        }
        return m;
    }

    private static float most(float[] values, int count) {
        float m = values[0];
        for (int i = 1; i < count; i++) {
            m = Math.max(m, values[i]);
        }
        return m;
    }

    /** Paints a pixel by the nearest point of the stroke's path, if that is near enough. */
    private void touch(Canvas canvas, Plane relief, Stroke stroke, int x, int y) {
        Path path = stroke.path;
        float nearest = (stroke.radius + 1) * (stroke.radius + 1);
        float side = 0;
        float along = -1;
        int last = path.count - 1;
        for (int s = 0; s < last; s++) {
            float ux = path.x[s + 1] - path.x[s];
            float uy = path.y[s + 1] - path.y[s];
            float px = x - path.x[s];
            float py = y - path.y[s];
            float h = (px * ux + py * uy) / (ux * ux + uy * uy + 1e-6f);
            if (flat && ((s == 0 && h < -0.02f) || (s == last - 1 && h > 1.02f))) {
                continue;
            }
            h = Numerics.unit(h);
            float ex = px - ux * h;
            float ey = py - uy * h;
            float d = ex * ex + ey * ey;
            if (d < nearest) {
                nearest = d;
                along = (s + h) / last;
                side = ux * py - uy * px < 0 ? -1 : 1;
            }
        }
        if (along >= 0) {
            cover(canvas, relief, stroke, y * canvas.width + x, side * Numerics.sqrt(nearest), along);
        }
    }

    /**
     * Lays paint on one pixel.
     *
     * @param off signed distance from the path in pixels
     * @param along share of the path's length before the pixel, 0..1
     */
    private void cover(Canvas canvas, Plane relief, Stroke stroke, int i, float off, float along) {
        float radius = stroke.radius;
        float end = Math.min(along, 1 - along);
        float width = radius * (taper <= 0 ? 1 : Numerics.mix(0.25f, 1, Numerics.smoothstep(0, taper, end)));
        float v = off / Math.max(0.4f, width);
        float hair = Noise.at(v * 1.9f + 9, along * 1.5f, stroke.seed);
        float edge = Numerics.unit((width - Math.abs(off)) + 0.5f);
        if (edge <= 0) {
            return;
        }
        float gap = dry <= 0 ? 1 : Numerics.smoothstep(0, 0.22f, hair + 0.75f - dry - 0.55f * along * dry);
        float share = edge * gap * opacity;
        Lab colour = stroke.colour;
        float lightness = colour.l() + bristle * Math.min(1, radius / 3.2f) * 0.2f * (hair - 0.5f);
        canvas.lay(i, lightness, colour.a(), colour.b(), share);
        float thick = (0.35f + 0.9f * hair) * (0.75f + 0.5f * v * v) + 0.5f * Numerics.smoothstep(0.8f, 1, along);
        relief.data[i] += (relief.data[i] * 0.25f + thick - relief.data[i]) * share;
    }
}
