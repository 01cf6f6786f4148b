package org.viperstudio.gallery.medium;

import org.viperstudio.gallery.colour.Lab;
import org.viperstudio.gallery.noise.Generator;
import org.viperstudio.gallery.noise.Noise;
import org.viperstudio.gallery.noise.Numerics;
import org.viperstudio.gallery.raster.Canvas;
import org.viperstudio.gallery.raster.Orientation;
import org.viperstudio.gallery.raster.Plane;
import org.viperstudio.gallery.raster.Segments;
import org.viperstudio.gallery.scene.Layers;

/** Satin stitches: each patch has one thread direction, which decides how it shines; round threads lie side by side. */
final class Embroidery implements Medium {
    @Override
    public Canvas paint(Layers layers, Manner manner, Generator random) {
        Canvas colour = layers.colour();
        float unit = colour.grain() * manner.width();
        int seed = random.noiseSeed() & 0xffff;
        Segments patches = Segments.of(colour.blur(unit), layers.objects(), 15 * unit, 0.16f, random);
        Plane seam = patches.borderDistance(2 * unit);
        Orientation flow = Flow.of(layers, manner, seed);
        Canvas soft = colour.blur(0.8f * unit);
        Canvas out = new Canvas(colour.width, colour.height);
        for (int y = 0; y < out.height; y++) {
            for (int x = 0; x < out.width; x++) {
                int i = y * out.width + x;
                int k = patches.label[i];
                float dx = flow.dx(patches.x(k), patches.y(k));
                float dy = flow.dy(patches.x(k), patches.y(k));
                float sheen = 0.14f * (Math.abs(dx * 0.6f + dy * 0.8f) - 0.55f);
                float thread = thread(x, y, dx, dy, unit, manner.length(), seed + k);
                float gap = 0.1f * Numerics.smoothstep(1.1f * unit, 0.3f * unit, seam.data[i]);
                Lab c = soft.get(i).mix(patches.colour(k), 0.45f);
                float l = c.l() + sheen + thread - gap;
                out.set(i, new Lab(Numerics.clamp(l, 0.06f, 0.96f), c.a() * 1.3f, c.b() * 1.3f));
            }
        }
        return out;
    }

    /** Shade of the thread at a place: round across, dark where a stitch ends. */
    private static float thread(int x, int y, float dx, float dy, float unit, float length, int seed) {
        float across = (y * dx - x * dy) / (2.5f * unit);
        int row = Numerics.floor(across);
        float round = Math.abs(across - row - 0.5f) * 2;
        float along = (x * dx + y * dy) / (10 * unit * length) + Noise.cell(row, 3, seed);
        float end = Math.abs(Numerics.fraction(along) - 0.5f) * 2;
        float dye = Noise.cell(row, Numerics.floor(along), seed) - 0.5f;
        return 0.06f - 0.15f * round * round - 0.07f * Numerics.smoothstep(0.75f, 1, end) + 0.09f * dye;
    }
}
