package org.viperstudio.gallery.paint;

import org.viperstudio.gallery.colour.Lab;
import org.viperstudio.gallery.noise.Numerics;
import org.viperstudio.gallery.raster.Canvas;

/** What falls through the air in front of the picture. */
final class Weather {
    private Weather() {}

    static Finish rain() {
        return (picture, layers, g) -> {
            float unit = picture.grain();
            int count = 150;
            for (int k = 0; k < count; k++) {
                float x = g.between(-0.1f, 1.1f) * picture.width;
                float y = g.between(-0.1f, 1) * picture.height;
                float length = g.between(6, 15) * unit;
                drop(picture, x, y, length, g.between(0.25f, 0.5f));
            }
        };
    }

    /** A raindrop's streak from its upper end, leaning to the left. */
    private static void drop(Canvas p, float ax, float ay, float length, float cover) {
        float bx = ax - length * 0.25f;
        float by = ay + length;
        float radius = 0.55f * p.grain();
        int x0 = Math.max(0, (int) (Math.min(ax, bx) - radius - 1));
        int x1 = Math.min(p.width - 1, (int) (Math.max(ax, bx) + radius + 1));
        int y0 = Math.max(0, (int) (ay - 1));
        int y1 = Math.min(p.height - 1, (int) (by + 1));
        for (int y = y0; y <= y1; y++) {
            for (int x = x0; x <= x1; x++) {
                float h = Numerics.unit((y - ay) / (by - ay));
                float off = Math.abs(x - Numerics.mix(ax, bx, h));
                p.lay(y * p.width + x, 0.93f, -0.005f, -0.012f, cover * Numerics.unit(radius + 0.6f - off));
            }
        }
    }

    static Finish snow() {
        return (picture, layers, g) -> {
            float unit = picture.grain();
            for (int k = 0; k < 130; k++) {
                float near = g.next() * g.next();
                float r = (0.8f + 1.6f * near) * unit;
                new Flake(g.next() * picture.width, g.next() * picture.height, r, r, 0)
                        .lay(picture, new Lab(0.985f, 0, -0.004f));
            }
        };
    }

    /** Petals or leaves that drift through the air. */
    static Finish petals(Lab colour) {
        return (picture, layers, g) -> {
            float unit = picture.grain();
            for (int k = 0; k < 26; k++) {
                float r = g.between(1.2f, 2.4f) * unit;
                Lab tone = colour.withLightness(colour.l() + 0.1f * g.signed());
                float x = g.next() * picture.width;
                float y = g.next() * picture.height;
                new Flake(x, y, r, r * 0.55f, g.between(0, 3.1f)).lay(picture, tone);
            }
        };
    }

    /**
     * An ellipse with soft edges, in pixels.
     *
     * @param rx half its longer axis
     * @param ry half its shorter axis
     * @param angle of the longer axis, in radians
     */
    private record Flake(float cx, float cy, float rx, float ry, float angle) {
        private static final float COVER = 0.92f;

        void lay(Canvas p, Lab colour) {
            float c = Numerics.cos(angle);
            float s = Numerics.sin(angle);
            int x1 = Math.min(p.width - 1, (int) (cx + rx + 1));
            int y1 = Math.min(p.height - 1, (int) (cy + rx + 1));
            for (int y = Math.max(0, (int) (cy - rx)); y <= y1; y++) {
                for (int x = Math.max(0, (int) (cx - rx)); x <= x1; x++) {
                    float u = ((x - cx) * c + (y - cy) * s) / rx;
                    float v = ((y - cy) * c - (x - cx) * s) / ry;
                    p.lay(y * p.width + x, colour, COVER * Numerics.smoothstep(1.15f, 0.7f, Numerics.length(u, v)));
                }
            }
        }
    }
}
