package org.viperstudio.gallery.medium;

import org.viperstudio.gallery.colour.Lab;
import org.viperstudio.gallery.noise.Generator;
import org.viperstudio.gallery.noise.Numerics;
import org.viperstudio.gallery.raster.Canvas;
import org.viperstudio.gallery.raster.Edges;
import org.viperstudio.gallery.raster.Plane;
import org.viperstudio.gallery.scene.Layers;

/** A copper plate: cross-hatched tones and contours in dark ink on cream paper. */
final class Etching implements Medium {
    private static final Lab PAPER = Lab.hex(0xf3ead6);
    private static final Lab INK = Lab.hex(0x2a211c);

    @Override
    public boolean monochrome() {
        return true;
    }

    @Override
    public Canvas paint(Layers layers, Manner manner, Generator random) {
        Canvas colour = layers.colour();
        float unit = colour.grain();
        Plane tone = colour.l.blur(0.7f * unit);
        Plane line =
                Edges.contours(tone, layers.depth(), layers.objects(), 0.8f).blur(0.45f * unit);
        Hatching hatch = new Hatching(layers, unit, random.noiseSeed() & 0xffff);
        float spacing = 2.9f * manner.width() / (float) Math.sqrt(manner.detail());
        Canvas out = new Canvas(colour.width, colour.height);
        for (int y = 0; y < out.height; y++) {
            for (int x = 0; x < out.width; x++) {
                int i = y * out.width + x;
                float dark = Numerics.unit((0.88f - tone.data[i]) * 1.25f);
                float ink = hatch.ink(x, y, 32, spacing, Math.min(0.75f, dark * 1.05f));
                ink = Math.max(ink, hatch.ink(x, y, -38, spacing * 1.05f, Math.min(0.7f, (dark - 0.35f) * 1.2f)));
                ink = Math.max(ink, hatch.ink(x, y, 84, spacing * 1.1f, Math.min(0.8f, (dark - 0.62f) * 1.7f)));
                ink = Math.max(ink, Numerics.unit(line.data[i] * 1.5f));
                out.set(i, PAPER.mix(INK, 0.94f * ink));
            }
        }
        return out;
    }
}
