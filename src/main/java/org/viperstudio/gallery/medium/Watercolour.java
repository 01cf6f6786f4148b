package org.viperstudio.gallery.medium;

import org.viperstudio.gallery.colour.Lab;
import org.viperstudio.gallery.noise.Generator;
import org.viperstudio.gallery.noise.Noise;
import org.viperstudio.gallery.noise.Numerics;
import org.viperstudio.gallery.raster.Canvas;
import org.viperstudio.gallery.raster.Plane;
import org.viperstudio.gallery.raster.Smoothing;
import org.viperstudio.gallery.scene.Layers;

/** Transparent washes on white paper: wobbling edges where pigment gathers, blooms, granulation, and a bare margin. */
final class Watercolour implements Medium {
    private static final Lab PAPER = new Lab(0.975f, 0.001f, 0.008f);

    @Override
    public Canvas paint(Layers layers, Manner manner, Generator random) {
        float unit = layers.colour().grain();
        int seed = random.noiseSeed() & 0xffff;
        int radius = Math.max(1, Math.round(1.7f * unit * manner.width() / Math.max(0.5f, manner.detail())));
        Canvas wash = wobble(Smoothing.kuwahara(layers.colour(), radius), 1.5f * unit, 9 * unit, seed);
        Canvas wet = wash.blur(5 * unit * manner.width());
        Canvas out = new Canvas(wash.width, wash.height);
        Plane edge = gathering(wash, unit);
        for (int y = 0; y < out.height; y++) {
            for (int x = 0; x < out.width; x++) {
                int i = y * out.width + x;
                float bleed = 0.75f
                        * Numerics.smoothstep(0.5f, 0.7f, Noise.fractal(x / (26 * unit), y / (26 * unit), 2, seed + 7));
                Lab colour = wash.get(i).mix(wet.get(i), bleed * (layers.objects()[i] < 10 ? 1 : 0.35f));
                float density = density(x, y, unit, seed, colour, edge.data[i] * (1 - 0.6f * bleed));
                out.set(i, glaze(colour, density * margin(x, y, out, unit, seed)));
            }
        }
        return out;
    }

    /** Pigment times colour: 0 bare paper, 1 the colour itself, above 1 darker and richer. */
    private static Lab glaze(Lab colour, float density) {
        float l = 0.1f + 0.93f * colour.l();
        return new Lab(
                PAPER.l() - (PAPER.l() - Math.min(l, PAPER.l())) * density,
                colour.a() * 1.15f * density + PAPER.a(),
                colour.b() * 1.15f * density + PAPER.b());
    }

    private static float density(int x, int y, float unit, int seed, Lab colour, float edge) {
        float pool = Noise.fractal(x / (15 * unit), y / (15 * unit), 3, seed + 1) - 0.5f;
        float grain = Noise.at(x / (1.9f * unit), y / (1.9f * unit), seed + 2)
                + 0.5f * Noise.at(x / (1.1f * unit), y / (1.1f * unit), seed + 3)
                - 0.75f;
        float settles = Numerics.unit(1.2f - colour.l()) * 0.5f;
        float bare = 0.55f * Numerics.smoothstep(0.8f, 0.97f, colour.l());
        return Math.max(0, 1 + 0.75f * pool + edge + grain * settles * 0.6f - bare);
    }

    /** Pigment flows to the rim of a wash: positive just inside darker shapes. */
    private static Plane gathering(Canvas wash, float unit) {
        Plane fine = wash.l.blur(0.6f * unit);
        Plane broad = wash.l.blur(2.2f * unit);
        Plane out = new Plane(wash.width, wash.height);
        for (int i = 0; i < out.data.length; i++) {
            out.data[i] = Numerics.clamp((broad.data[i] - fine.data[i]) * 5, -0.12f, 0.7f);
        }
        return out;
    }

    private static float margin(int x, int y, Canvas out, float unit, int seed) {
        float rim = Math.min(Math.min(x, out.width - 1 - x), Math.min(y, out.height - 1 - y)) / unit;
        float wander = 7 * Noise.fractal(x / (11 * unit), y / (11 * unit), 3, seed + 11);
        return Numerics.smoothstep(3.0f, 4.6f, rim + 5.5f - wander);
    }

    static Canvas wobble(Canvas from, float amount, float size, int seed) {
        Canvas out = new Canvas(from.width, from.height);
        for (int y = 0; y < out.height; y++) {
            for (int x = 0; x < out.width; x++) {
                float dx = amount * 2 * (Noise.fractal(x / size, y / size, 2, seed + 21) - 0.5f);
                float dy = amount * 2 * (Noise.fractal(x / size, y / size, 2, seed + 31) - 0.5f);
                out.set(y * out.width + x, from.sample(x + dx, y + dy));
            }
        }
        return out;
    }
}
