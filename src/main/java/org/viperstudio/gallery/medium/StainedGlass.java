package org.viperstudio.gallery.medium;

import org.viperstudio.gallery.colour.Lab;
import org.viperstudio.gallery.noise.Generator;
import org.viperstudio.gallery.noise.Noise;
import org.viperstudio.gallery.noise.Numerics;
import org.viperstudio.gallery.raster.Canvas;
import org.viperstudio.gallery.raster.Plane;
import org.viperstudio.gallery.raster.Segments;
import org.viperstudio.gallery.scene.Layers;

/** Pieces of lit coloured glass between lead cames. */
final class StainedGlass implements Medium {
    private static final Lab LEAD = new Lab(0.17f, 0.002f, -0.006f);

    @Override
    public Canvas paint(Layers layers, Manner manner, Generator random) {
        Canvas colour = layers.colour();
        float unit = colour.grain();
        float size = 10.5f * unit * manner.width() / (float) Math.sqrt(manner.detail());
        int seed = random.noiseSeed() & 0xffff;
        Segments glass = Segments.of(colour.blur(unit), layers.objects(), size, 0.14f, random);
        Plane border = glass.borderDistance(4 * unit);
        Canvas out = new Canvas(colour.width, colour.height);
        for (int y = 0; y < out.height; y++) {
            for (int x = 0; x < out.width; x++) {
                int i = y * out.width + x;
                int piece = glass.label[i];
                Lab pane = vivid(glass.colour(piece), glass.facet(piece));
                float streak = Noise.fractal(x / (7 * unit), y / (4 * unit), 2, seed + piece) - 0.5f;
                float glow = 0.05f * Numerics.smoothstep(0, 4 * unit, border.data[i]);
                Lab lit = new Lab(Numerics.clamp(pane.l() + 0.14f * streak + glow, 0.15f, 0.95f), pane.a(), pane.b());
                float came = Numerics.smoothstep(1.05f * unit + 0.5f, 0.75f * unit, border.data[i]);
                out.set(i, lit.mix(LEAD, came));
            }
        }
        return out;
    }

    private static Lab vivid(Lab mean, float chance) {
        float chroma = Math.max(mean.chroma(), 0.012f);
        float wanted = Math.min(0.2f, chroma * 1.7f + 0.03f);
        float l = 0.24f + 0.62f * mean.l() + 0.08f * (chance - 0.5f);
        return new Lab(l, mean.a() * wanted / chroma, mean.b() * wanted / chroma);
    }
}
