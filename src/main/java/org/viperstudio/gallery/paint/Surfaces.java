package org.viperstudio.gallery.paint;

import org.viperstudio.gallery.colour.Lab;
import org.viperstudio.gallery.noise.Noise;
import org.viperstudio.gallery.noise.Numerics;
import org.viperstudio.gallery.raster.Canvas;

/** What the picture lies on, what lies on it, and where it ends. */
final class Surfaces {
    private Surfaces() {}

    @FunctionalInterface
    private interface Mark {
        void on(Canvas picture, int index, float u, float v);
    }

    /** Runs over all pixels with their place in units of marks (about a 128th of the shorter side). */
    private static Finish each(java.util.function.IntFunction<Mark> maker) {
        return (picture, layers, g) -> {
            Mark mark = maker.apply(g.noiseSeed() & 0xffff);
            float unit = picture.grain();
            for (int y = 0; y < picture.height; y++) {
                for (int x = 0; x < picture.width; x++) {
                    mark.on(picture, y * picture.width + x, x / unit, y / unit);
                }
            }
        };
    }

    private static void lift(Canvas picture, int i, float amount) {
        picture.l.data[i] = Numerics.clamp(picture.l.data[i] + amount, 0.02f, 0.99f);
    }

    static Finish canvas(float strength) {
        return each(seed -> (p, i, u, v) -> {
            float over = ((Numerics.floor(u / 2.6f) + Numerics.floor(v / 2.6f)) & 1) == 0 ? u : v;
            float thread = Numerics.sin(over / 2.6f * Numerics.PI);
            lift(p, i, strength * (Math.abs(thread) * 1.6f - 1));
        });
    }

    static Finish paper(float strength) {
        return each(seed -> (p, i, u, v) -> lift(p, i, strength * (Noise.fractal(u / 2.2f, v / 2.2f, 2, seed) - 0.5f)));
    }

    static Finish plaster(float strength) {
        return each(seed -> (p, i, u, v) -> {
            float here = Noise.fractal(u / 5, v / 5, 3, seed);
            float there = Noise.fractal((u + 0.9f) / 5, (v + 0.9f) / 5, 3, seed);
            lift(p, i, strength * 3.2f * (here - there) - 0.12f * Numerics.smoothstep(0.62f, 0.7f, here));
        });
    }

    static Finish wood(float strength) {
        return each(seed -> (p, i, u, v) -> {
            float warp = 9 * Noise.fractal(u / 70, v / 16, 2, seed);
            float ring = Numerics.sin((v / 3.6f + warp) * 1.5f);
            float plank = Numerics.fraction(v / 42) < 0.035f ? -0.3f : 0;
            lift(p, i, strength * ring + plank);
            p.b.data[i] += 0.022f;
            p.a.data[i] += 0.008f;
        });
    }

    static Finish grain(float strength) {
        return each(seed -> (p, i, u, v) -> lift(p, i, strength * 2 * (Noise.at(u / 1.6f, v / 1.6f, seed) - 0.5f)));
    }

    static Finish crumpled(float strength) {
        return each(seed -> (p, i, u, v) -> {
            float fold = Math.abs(Noise.fractal(u / 30, v / 30, 2, seed) - 0.5f);
            float second = Math.abs(Noise.fractal(u / 24 + 40, v / 24, 2, seed + 5) - 0.5f);
            float facet = Noise.at(u / 16, v / 16, seed + 9) - 0.5f;
            float crease = Numerics.smoothstep(0.03f, 0, fold) - 0.8f * Numerics.smoothstep(0.03f, 0, second);
            lift(p, i, strength * (facet + crease));
        });
    }

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

    static Finish varnish(float strength) {
        return each(seed -> (p, i, u, v) -> {
            float slant = Noise.fractal((u + v) / 42, (u - v) / 150, 2, seed);
            float shine = Numerics.smoothstep(0.52f, 0.64f, slant);
            p.l.data[i] = Numerics.unit(p.l.data[i] * 1.02f + strength * shine * (1 - p.l.data[i] * 0.6f));
            p.a.data[i] *= 1.18f;
            p.b.data[i] *= 1.18f;
        });
    }

    static Finish matte() {
        return each(seed -> (p, i, u, v) -> {
            p.l.data[i] = 0.27f + 0.6f * p.l.data[i] + 0.02f * (Noise.at(u / 2, v / 2, seed) - 0.5f);
            p.a.data[i] *= 0.8f;
            p.b.data[i] *= 0.8f;
        });
    }

    /** A net of fine cracks: borders of cells, in two sizes. */
    static Finish cracks(float strength) {
        return each(seed -> (p, i, u, v) -> {
            float wu = u + 3 * Noise.at(u / 7, v / 7, seed);
            float wv = v + 3 * Noise.at(u / 7, v / 7, seed + 1);
            float crack = Math.max(cell(wu / 17, wv / 17, seed), 0.75f * cell(wu / 8.5f, wv / 8.5f, seed + 3));
            p.lay(i, 0.16f, 0.01f, 0.02f, strength * crack);
            p.b.data[i] += 0.01f;
        });
    }

    /** 1 on the border between the two nearest of jittered points, 0 elsewhere. */
    private static float cell(float u, float v, int seed) {
        int i = Numerics.floor(u);
        int j = Numerics.floor(v);
        float first = 9;
        float second = 9;
        for (int dj = -1; dj <= 1; dj++) {
            for (int di = -1; di <= 1; di++) {
                float px = i + di + 0.15f + 0.7f * Noise.cell(i + di, j + dj, seed);
                float py = j + dj + 0.15f + 0.7f * Noise.cell(i + di, j + dj, seed + 1);
                float d = Numerics.length(u - px, v - py);
                if (d < first) {
                    second = first;
                    first = d;
                } else {
                    second = Math.min(second, d);
                }
            }
        }
        return Numerics.smoothstep(0.075f, 0.02f, second - first);
    }

    static Finish worn(float strength) {
        return each(seed -> (p, i, u, v) -> {
            float patch = Numerics.smoothstep(0.54f, 0.66f, Noise.fractal(u / 17, v / 17, 4, seed));
            float scratch = Numerics.smoothstep(0.8f, 0.87f, Noise.at(u / 1.4f, v / 34, seed + 4));
            p.lay(i, 0.84f, 0.006f, 0.04f, strength * Math.max(patch, 0.6f * scratch));
            p.a.data[i] *= 1 - 0.35f * strength;
            p.b.data[i] *= 1 - 0.35f * strength;
        });
    }

    /** Thin leaf in squares over the lights and along random sheets. */
    static Finish goldLeaf() {
        return each(seed -> (p, i, u, v) -> {
            float flake = Noise.fractal(u / 13, v / 13, 3, seed);
            float light = Numerics.smoothstep(0.62f, 0.74f, p.l.data[i] + 0.45f * (flake - 0.5f));
            float glint = Noise.fractal(u / 4, v / 4, 2, seed + 6);
            p.lay(i, 0.66f + 0.26f * glint, 0.022f, 0.135f, 0.9f * light);
        });
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
                    Lab c = from.sample(bx, by);
                    float rim = Numerics.smoothstep(0.2f * pitch, 0.08f * pitch, next - best);
                    picture.set(y * picture.width + x, c.withLightness(c.l() * (1 - 0.28f * rim)));
                }
            }
        };
    }

    static Finish scanlines(float strength) {
        return each(seed -> (p, i, u, v) -> lift(p, i, -strength * (Numerics.fraction(v / 3.2f) < 0.45f ? 1 : 0)));
    }

    static Finish vignette(float strength) {
        return (picture, layers, g) -> {
            for (int i = 0; i < picture.size(); i++) {
                float x = (i % picture.width + 0.5f) / picture.width * 2 - 1;
                float y = (i / picture.width + 0.5f) / picture.height * 2 - 1;
                float keep = 1 - strength * Numerics.smoothstep(0.5f, 1.4f, Numerics.length(x, y));
                picture.l.data[i] *= keep;
                picture.a.data[i] *= keep;
                picture.b.data[i] *= keep;
            }
        };
    }

    private static float inset(Canvas p, int i) {
        int x = i % p.width;
        int y = i / p.width;
        return Math.min(Math.min(x, p.width - 1 - x), Math.min(y, p.height - 1 - y)) / p.grain();
    }

    static Finish border(Lab colour, float width) {
        return (picture, layers, g) -> {
            for (int i = 0; i < picture.size(); i++) {
                float in = inset(picture, i);
                picture.lay(i, colour, Numerics.smoothstep(width + 0.4f, width - 0.4f, in));
            }
        };
    }

    static Finish torn() {
        return (picture, layers, g) -> {
            int seed = g.noiseSeed() & 0xffff;
            float unit = picture.grain();
            for (int i = 0; i < picture.size(); i++) {
                float x = i % picture.width / unit;
                float y = i / picture.width / unit;
                float rag = 9 * Noise.fractal(x / 9, y / 9, 4, seed);
                float in = inset(picture, i) + 4 - rag;
                picture.lay(i, 0.96f, 0.002f, 0.012f, Numerics.smoothstep(5.5f, 4.2f, in));
                picture.lay(i, 0.35f, 0.005f, 0.01f, Numerics.smoothstep(2.4f, 1.4f, in));
            }
        };
    }

    static Finish roundel() {
        return (picture, layers, g) -> {
            float half = Math.min(picture.width, picture.height) / 2f;
            for (int i = 0; i < picture.size(); i++) {
                float x = (i % picture.width + 0.5f - picture.width / 2f) / half;
                float y = (i / picture.width + 0.5f - picture.height / 2f) / half;
                float r = Numerics.length(x, y);
                picture.lay(i, 0.93f, 0.004f, 0.02f, Numerics.smoothstep(0.925f, 0.945f, r));
                picture.lay(i, 0.4f, 0.02f, 0.06f, 0.7f * Numerics.smoothstep(0.03f, 0.015f, Math.abs(r - 0.93f)));
            }
        };
    }

    static Finish triptych() {
        return (picture, layers, g) -> {
            float gap = 2.6f * picture.grain();
            for (int i = 0; i < picture.size(); i++) {
                float x = i % picture.width;
                float off = Math.min(Math.abs(x - picture.width / 3f), Math.abs(x - picture.width * 2 / 3f));
                picture.lay(i, 0.95f, 0.003f, 0.012f, Numerics.smoothstep(gap + 0.6f, gap - 0.6f, off));
            }
        };
    }
}
