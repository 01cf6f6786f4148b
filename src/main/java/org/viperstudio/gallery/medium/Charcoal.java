package org.viperstudio.gallery.medium;

import org.viperstudio.gallery.colour.Lab;
import org.viperstudio.gallery.noise.Generator;
import org.viperstudio.gallery.noise.Noise;
import org.viperstudio.gallery.noise.Numerics;
import org.viperstudio.gallery.raster.Edges;
import org.viperstudio.gallery.raster.Picture;
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
    public Picture paint(Layers layers, Manner manner, Generator random) {
        Picture colour = layers.colour();
        float unit = colour.grain();
        int seed = random.noiseSeed() & 0xffff;
        Plane tone = colour.l.blur(0.6f * unit / manner.detail());
        Plane smudge = colour.l.blur(3.4f * unit);
        Plane line =
                Edges.contours(tone, layers.depth(), layers.objects(), 0.7f).blur(0.8f * unit);
        Picture out = new Picture(colour.width, colour.height).fill(PAPER);
        for (int y = 0; y < out.height; y++) {
            for (int x = 0; x < out.width; x++) {
                int i = y * out.width + x;
                float dark = Numerics.unit((0.9f - tone.data[i]) * 1.35f);
                float u = (x + y) * 0.7071f / unit;
                float v = (y - x) * 0.7071f / unit;
                float streak = Noise.at(u / 9, v / (1.5f * manner.width()), seed);
                float tooth = Noise.at(x / (2.1f * unit), y / (2.1f * unit), seed + 1);
                float grip = 0.4f * streak + 0.6f * tooth;
                float mark = Numerics.smoothstep(grip - 0.3f, grip + 0.4f, dark * 1.1f);
                float soft = Numerics.unit((0.92f - smudge.data[i]) * 0.55f);
                float edge = Numerics.unit(line.data[i] * 1.7f) * (0.55f + 0.45f * tooth);
                float ink = Math.max(Math.max(mark * (0.35f + 0.62f * dark), soft), edge * 0.9f);
                out.l.data[i] = Numerics.mix(PAPER.l(), 0.16f, ink);
                out.a.data[i] *= 1 - ink;
                out.b.data[i] *= 1 - ink;
            }
        }
        return out;
    }
}
