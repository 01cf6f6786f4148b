package org.viperstudio.gallery.medium;

import org.viperstudio.gallery.colour.Lab;
import org.viperstudio.gallery.noise.Generator;
import org.viperstudio.gallery.noise.Numerics;
import org.viperstudio.gallery.raster.Canvas;
import org.viperstudio.gallery.scene.Layers;

/** Quick-drying opaque paint in broad flat strokes with hard edges and strong colour. */
final class Acrylic implements Medium {
    @Override
    public Canvas paint(Layers layers, Manner manner, Generator random) {
        float unit = layers.colour().grain() * manner.width();
        Canvas vivid = layers.colour().copy();
        for (int i = 0; i < vivid.size(); i++) {
            Lab c = vivid.get(i);
            vivid.set(i, new Lab(Numerics.mix(c.l(), Gouache.steps(c.l(), 6), 0.5f), c.a() * 1.22f, c.b() * 1.22f));
        }
        Layers strong = layers.withColour(vivid);
        Strokes work =
                new Strokes(strong, Flow.of(layers, manner, random.noiseSeed() & 0xffff), vivid.blur(5 * unit), random);
        Brush flat = new Brush(0.3f, 0.3f, 0, 1, true);
        float reach = manner.length();
        work.coat(new Strokes.Coat(5.2f * unit, 22 * unit * reach, 0.95f, 0, 0.5f, false), flat);
        work.coat(new Strokes.Coat(3 * unit, 15 * unit * reach, 1, 0.03f, 0.5f, true), flat);
        work.coat(new Strokes.Coat(1.6f * unit, 8 * unit * reach, 1.1f, 0.05f, 0.3f, true), flat);
        work.light(0.028f * manner.relief());
        return work.canvas;
    }
}
