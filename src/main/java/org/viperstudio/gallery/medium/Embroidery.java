package org.viperstudio.gallery.medium;

import org.viperstudio.gallery.colour.Lab;
import org.viperstudio.gallery.noise.Generator;
import org.viperstudio.gallery.noise.Noise;
import org.viperstudio.gallery.noise.Numerics;
import org.viperstudio.gallery.raster.Orientation;
import org.viperstudio.gallery.raster.Picture;
import org.viperstudio.gallery.raster.Segments;
import org.viperstudio.gallery.scene.Layers;

/** Satin stitches on linen: each patch has one thread direction, which decides how it shines. */
final class Embroidery implements Medium {
    @Override
    public Picture paint(Layers layers, Manner manner, Generator random) {
        Picture colour = layers.colour();
        float unit = colour.grain() * manner.width();
        int seed = random.noiseSeed() & 0xffff;
        Segments patches = Segments.of(colour.blur(unit), layers.objects(), 15 * unit, 0.2f, random);
        Orientation flow = Flow.of(layers, manner, seed);
        Orientation threads = Orientation.even(colour.width, colour.height, 0);
        Picture dyed = new Picture(colour.width, colour.height);
        Picture soft = colour.blur(0.7f * unit);
        for (int i = 0; i < dyed.size(); i++) {
            int k = patches.label[i];
            float dx = flow.dx(patches.x(k), patches.y(k));
            float dy = flow.dy(patches.x(k), patches.y(k));
            threads.set(i, dx, dy);
            float sheen = 0.09f * (Math.abs(dx * 0.6f + dy * 0.8f) - 0.5f);
            Lab c = soft.get(i).mix(patches.colour(k), 0.35f);
            dyed.set(i, new Lab(Numerics.clamp(c.l() + sheen, 0.05f, 0.97f), c.a() * 1.2f, c.b() * 1.2f));
        }
        Strokes work = new Strokes(layers.withColour(dyed), threads, linen(dyed, unit, seed), random);
        Brush needle = new Brush(0.35f, 0, 0.3f, 1, false);
        float reach = 8 * unit * manner.length();
        work.coat(new Strokes.Coat(1.25f * unit, reach, 1.15f, 0, 0.5f, true), needle);
        work.coat(new Strokes.Coat(1.05f * unit, reach, 1.35f, 0, 0.45f, true), needle);
        work.light(0.12f * manner.relief());
        return work.canvas;
    }

    private static Picture linen(Picture dyed, float unit, int seed) {
        Picture ground = dyed.copy();
        for (int i = 0; i < ground.size(); i++) {
            float x = i % ground.width / unit;
            float y = i / ground.width / unit;
            float weave = 0.5f + 0.25f * (Numerics.sin(x * 2.4f) + Numerics.sin(y * 2.4f));
            ground.lay(i, 0.45f + 0.2f * weave, 0.005f, 0.03f, 0.45f + 0.1f * Noise.at(x / 9, y / 9, seed));
        }
        return ground;
    }
}
