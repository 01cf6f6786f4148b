package org.viperstudio.gallery.medium;

import org.viperstudio.gallery.colour.Lab;
import org.viperstudio.gallery.noise.Generator;
import org.viperstudio.gallery.noise.Noise;
import org.viperstudio.gallery.noise.Numerics;
import org.viperstudio.gallery.raster.Canvas;
import org.viperstudio.gallery.raster.Edges;
import org.viperstudio.gallery.raster.Plane;
import org.viperstudio.gallery.scene.Layers;

/** Burnt willow on toothed paper: smudged tones, grain, and firm dark contours. */
final class Charcoal implements Medium {
    private static final Lab PAPER = Lab.hex(0xece4d6);

    @Override
    public boolean monochrome() {
        return true;
    }

    @Override
    public Canvas paint(Layers layers, Manner manner, Generator random) {
        Canvas colour = layers.colour();
        float unit = colour.grain();
        int seed = random.noiseSeed() & 0xffff;
        Plane tone = stretched(colour.l.blur(0.5f * unit / manner.detail()));
        Plane smudge = tone.blur(3 * unit);
        Plane line =
                Edges.contours(tone, layers.depth(), layers.objects(), 0.7f).blur(0.8f * unit);
        Hatching strokes = new Hatching(layers, unit, seed);
        Canvas out = new Canvas(colour.width, colour.height).fill(PAPER);
        for (int y = 0; y < out.height; y++) {
            for (int x = 0; x < out.width; x++) {
                int i = y * out.width + x;
                float dark = Numerics.unit(0.97f - tone.data[i]);
                float tooth = Noise.at(x / (1.7f * unit), y / (1.7f * unit), seed + 1);
                float press = Noise.fractal(x / (13 * unit), y / (13 * unit), 2, seed + 2);
                float rubbed = 0.3f * dark + 0.3f * Numerics.unit(0.97f - smudge.data[i]);
                float drawn =
                        strokes.ink(x, y, 48, 4.3f * manner.width(), dark * 0.95f + 0.5f * (press - 0.5f) - 0.08f);
                float grip = 0.45f + 0.85f * (tooth - 0.35f);
                float edge = Numerics.unit(line.data[i] * 1.8f) * (0.45f + 0.65f * tooth) * (0.6f + 0.7f * press);
                float ink = Numerics.unit(rubbed + 0.85f * drawn * dark * grip + 0.3f * dark * dark + 0.8f * edge);
                out.l.data[i] = Numerics.mix(PAPER.l(), 0.17f, ink);
                out.a.data[i] *= 1 - ink;
                out.b.data[i] *= 1 - ink;
            }
        }
        return out;
    }

    /** Lightness over the whole of 0..1, so that paper stays for lights and black for darks. */
    private static Plane stretched(Plane tone) {
        float low = 1;
        float high = 0;
        for (float v : tone.data) {
            low = Math.min(low, v);
            high = Math.max(high, v);
        }
        float range = Math.max(0.2f, high - low);
        for (int i = 0; i < tone.data.length; i++) {
            tone.data[i] = Numerics.pow((tone.data[i] - low) / range, 0.72f);
        }
        return tone;
    }
}
