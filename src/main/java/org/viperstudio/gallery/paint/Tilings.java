package org.viperstudio.gallery.paint;

import org.viperstudio.gallery.colour.Lab;
import org.viperstudio.gallery.noise.Numerics;
import org.viperstudio.gallery.raster.Canvas;

/** The picture redrawn in a regular tiling: stitches, dots, hexagons. */
final class Tilings {
    private Tilings() {}

    /** Rows of V-shaped stitches, each in one colour. */
    static Finish knitted() {
        return (picture, layers, g) -> {
            Canvas from = picture.blur(1.2f * picture.grain());
            float wide = 4.6f * picture.grain();
            for (int y = 0; y < picture.height; y++) {
                for (int x = 0; x < picture.width; x++) {
                    float u = x / wide;
                    float inside = Math.abs(Numerics.fraction(u) - 0.5f);
                    float v = y / wide * 1.25f + inside * 0.85f;
                    float cx = (Numerics.floor(u) + 0.5f) * wide;
                    float cy = (Numerics.floor(v) + 0.2f) * wide / 1.25f;
                    float seam = Math.abs(Numerics.fraction(v) - 0.5f) * 2;
                    float dark =
                            0.2f * Numerics.smoothstep(0.5f, 1, seam) + 0.14f * Numerics.smoothstep(0.4f, 0.5f, inside);
                    Lab c = from.sample(cx, cy);
                    picture.set(
                            y * picture.width + x, c.withLightness(Numerics.clamp(c.l() + 0.05f - dark, 0.03f, 0.98f)));
                }
            }
        };
    }

    static Finish halftone(float strength) {
        return (picture, layers, g) -> {
            Canvas from = picture.blur(picture.grain());
            float pitch = 4.2f * picture.grain();
            for (int y = 0; y < picture.height; y++) {
                for (int x = 0; x < picture.width; x++) {
                    float u = (x + y) * 0.7071f / pitch;
                    float v = (y - x) * 0.7071f / pitch;
                    float r = Numerics.length(Numerics.fraction(u) - 0.5f, Numerics.fraction(v) - 0.5f);
                    int i = y * picture.width + x;
                    float size = 0.68f * Numerics.sqrt(Numerics.unit(1 - from.l.data[i]));
                    float dot = Numerics.smoothstep(size + 0.1f, size - 0.1f, r);
                    float l = Numerics.mix(0.96f, 0.42f * from.l.data[i] + 0.1f, dot);
                    picture.lay(
                            i, l, from.a.data[i] * (0.4f + 0.9f * dot), from.b.data[i] * (0.4f + 0.9f * dot), strength);
                }
            }
        };
    }

    static Finish hexagons(float size) {
        return (picture, layers, g) -> {
            Canvas from = picture.blur(picture.grain());
            float pitch = size * picture.grain();
            for (int y = 0; y < picture.height; y++) {
                for (int x = 0; x < picture.width; x++) {
                    Hexagon cell = Hexagon.at(x, y, pitch);
                    Lab c = from.sample(cell.x, cell.y);
                    float rim = Numerics.smoothstep(0.2f * pitch, 0.08f * pitch, cell.margin);
                    picture.set(y * picture.width + x, c.withLightness(c.l() * (1 - 0.28f * rim)));
                }
            }
        };
    }

    /**
     * The hexagon around a place.
     *
     * @param x its centre in pixels
     * @param y its centre in pixels
     * @param margin how much farther the next hexagon's centre is, in pixels: 0 on the border
     */
    private record Hexagon(float x, float y, float margin) {
        static Hexagon at(int x, int y, float pitch) {
            float row = pitch * 0.866f;
            float best = 1e9f;
            float next = 1e9f;
            float bx = x;
            float by = y;
            int r0 = Numerics.floor(y / row);
            for (int r = r0; r <= r0 + 1; r++) {
                float offset = (r & 1) * 0.5f * pitch;
                float cx = (Numerics.floor((x - offset) / pitch + 0.5f)) * pitch + offset;
                for (int k = -1; k <= 1; k++) {
                    float px = cx + k * pitch;
                    float d = Numerics.length(x - px, y - r * row);
                    if (d < best) {
                        next = best;
                        best = d;
                        bx = px;
                        by = r * row;
                    } else {
                        next = Math.min(next, d);
                    }
                }
            }
            return new Hexagon(bx, by, next - best);
        }
    }
}
