package org.viperstudio.gallery.medium;

import org.viperstudio.gallery.colour.Lab;
import org.viperstudio.gallery.noise.Generator;
import org.viperstudio.gallery.noise.Noise;
import org.viperstudio.gallery.noise.Numerics;
import org.viperstudio.gallery.raster.Canvas;
import org.viperstudio.gallery.raster.Edges;
import org.viperstudio.gallery.raster.Plane;
import org.viperstudio.gallery.raster.Smoothing;
import org.viperstudio.gallery.scene.Layers;

/** A printed block: flat colour under black, which gouges have opened along the forms. */
final class Linocut implements Medium {
    private static final Lab PAPER = Lab.hex(0xf4ecd8);
    private static final Lab INK = Lab.hex(0x1d1b1e);

    @Override
    public Canvas paint(Layers layers, Manner manner, Generator random) {
        float unit = layers.colour().grain();
        int seed = random.noiseSeed() & 0xffff;
        int radius = Math.max(1, Math.round(1.6f * unit * manner.width() / Math.max(0.5f, manner.detail())));
        Canvas flat = Smoothing.kuwahara(layers.colour(), radius);
        Plane line =
                Edges.contours(flat.l, layers.depth(), layers.objects(), 0.5f).blur(0.75f * unit);
        Hatching gouge = new Hatching(layers, unit, seed);
        Canvas out = new Canvas(flat.width, flat.height);
        for (int y = 0; y < out.height; y++) {
            for (int x = 0; x < out.width; x++) {
                int i = y * out.width + x;
                Lab c = flat.get(i);
                float tone = c.l() + 0.05f * (Noise.at(x / (3 * unit), y / (3 * unit), seed) - 0.5f);
                float dark = Numerics.smoothstep(0.78f, 0.34f, tone);
                float ink = tone > 0.8f ? 0 : gouge.ink(x, y, 18, 4.4f * manner.width(), 0.08f + dark * 1.02f);
                ink = Math.max(ink, Numerics.smoothstep(0.35f, 0.6f, line.data[i] * 1.3f));
                out.set(i, block(c, tone).mix(INK, ink));
            }
        }
        return out;
    }

    private static Lab block(Lab c, float tone) {
        float level = tone > 0.86f ? 0.93f : tone > 0.62f ? 0.78f : 0.62f;
        Lab flat = new Lab(level, c.a() * 1.35f, c.b() * 1.35f);
        return PAPER.mix(flat, tone > 0.86f ? 0.35f : 0.88f);
    }
}
