package org.viperstudio.gallery.medium;

import org.viperstudio.gallery.colour.Lab;
import org.viperstudio.gallery.noise.Generator;
import org.viperstudio.gallery.noise.Noise;
import org.viperstudio.gallery.noise.Numerics;
import org.viperstudio.gallery.raster.Canvas;
import org.viperstudio.gallery.raster.Edges;
import org.viperstudio.gallery.raster.Plane;
import org.viperstudio.gallery.scene.Layers;

/** Hatching with coloured points on white paper, denser where darker. */
final class ColouredPencil implements Medium {
    private static final Lab PAPER = Lab.hex(0xfaf6ec);

    @Override
    public Canvas paint(Layers layers, Manner manner, Generator random) {
        float unit = layers.colour().grain();
        int seed = random.noiseSeed() & 0xffff;
        Canvas colour = layers.colour().blur(0.5f * unit);
        Plane line =
                Edges.contours(colour.l, layers.depth(), layers.objects(), 0.6f).blur(0.5f * unit);
        Hatching hatch = new Hatching(layers, unit, seed);
        float spacing = 2.6f * manner.width();
        Canvas out = new Canvas(colour.width, colour.height).fill(PAPER);
        for (int y = 0; y < out.height; y++) {
            for (int x = 0; x < out.width; x++) {
                int i = y * out.width + x;
                Lab c = colour.get(i);
                float dark = Numerics.unit(1.02f - c.l() + 0.9f * c.chroma());
                float tooth = 0.7f + 0.5f * Noise.at(x / (2 * unit), y / (2 * unit), seed + 1);
                Lab lead = new Lab(c.l() * 0.78f, c.a() * 1.3f, c.b() * 1.3f);
                float first = hatch.ink(x, y, 40, spacing, 0.18f + 0.72f * dark);
                float second = hatch.ink(x, y, -24, spacing * 1.1f, dark * 1.25f - 0.45f);
                float base = 0.34f * Numerics.unit(dark * 1.2f);
                float cover = Math.max(base, Math.max(first * 0.75f, second * 0.8f)) * tooth;
                out.lay(i, lead, Numerics.unit(cover));
                out.lay(i, 0.3f, c.a() * 0.5f, c.b() * 0.5f, 0.7f * Numerics.unit(line.data[i] * 1.4f) * tooth);
            }
        }
        return out;
    }
}
