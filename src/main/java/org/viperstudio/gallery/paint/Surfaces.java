package org.viperstudio.gallery.paint;

import java.util.function.IntFunction;
import org.viperstudio.gallery.noise.Noise;
import org.viperstudio.gallery.noise.Numerics;
import org.viperstudio.gallery.raster.Canvas;

/** What the picture lies on and what lies on it: textures of the ground, cracks, varnish, leaf. */
final class Surfaces {
    private Surfaces() {}

    @FunctionalInterface
    private interface Mark {
        void on(Canvas picture, int index, float u, float v);
    }

    /** Runs over all pixels with their place in units of marks (about a 128th of the shorter side). */
    private static Finish each(IntFunction<Mark> maker) {
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

    static Finish scanlines(float strength) {
        return each(seed -> (p, i, u, v) -> lift(p, i, -strength * (Numerics.fraction(v / 3.2f) < 0.45f ? 1 : 0)));
    }
}
