package org.viperstudio.gallery.medium;

import org.viperstudio.gallery.colour.Lab;
import org.viperstudio.gallery.noise.Generator;
import org.viperstudio.gallery.noise.Noise;
import org.viperstudio.gallery.noise.Numerics;
import org.viperstudio.gallery.raster.Canvas;
import org.viperstudio.gallery.raster.Smoothing;
import org.viperstudio.gallery.scene.Layers;

/** Opaque matte water paint: flat shapes in few tones, their edges a little dry. */
final class Gouache implements Medium {
    @Override
    public Canvas paint(Layers layers, Manner manner, Generator random) {
        float unit = layers.colour().grain();
        int seed = random.noiseSeed() & 0xffff;
        int radius = Math.max(1, Math.round(2.1f * unit * manner.width() / Math.max(0.5f, manner.detail())));
        Canvas flat = Smoothing.kuwahara(Smoothing.kuwahara(layers.colour(), radius), Math.max(1, radius / 2));
        Canvas shapes = Watercolour.wobble(flat, 1.1f * unit, 5 * unit, seed);
        Canvas out = new Canvas(flat.width, flat.height);
        for (int y = 0; y < out.height; y++) {
            for (int x = 0; x < out.width; x++) {
                int i = y * out.width + x;
                Lab c = shapes.get(i);
                float dry = Noise.at(x / (9 * unit), y / (1.6f * unit), seed + 2) - 0.5f;
                float level = steps(c.l() + 0.045f * dry, 7);
                float l = 0.13f + 0.8f * Numerics.mix(level, c.l(), 0.25f) + 0.025f * dry;
                out.set(i, new Lab(l, c.a() * 0.98f, c.b() * 0.98f));
            }
        }
        return out;
    }

    static float steps(float value, int count) {
        float v = Numerics.unit(value) * count;
        float whole = Numerics.floor(v);
        return (whole + Numerics.smoothstep(0.42f, 0.58f, v - whole)) / count;
    }
}
