package org.viperstudio.gallery.medium;

import org.viperstudio.gallery.colour.Lab;
import org.viperstudio.gallery.noise.Generator;
import org.viperstudio.gallery.noise.Noise;
import org.viperstudio.gallery.noise.Numerics;
import org.viperstudio.gallery.raster.Canvas;
import org.viperstudio.gallery.scene.Layers;

/** Chalky sticks on toned paper, whose tooth shows between broken strokes. */
final class SoftPastel implements Medium {
    private static final Lab PAPER = Lab.hex(0x8d8478);

    @Override
    public Canvas paint(Layers layers, Manner manner, Generator random) {
        float unit = layers.colour().grain() * manner.width();
        int seed = random.noiseSeed() & 0xffff;
        Canvas ground = layers.colour().blur(5 * unit);
        for (int i = 0; i < ground.size(); i++) {
            ground.lay(i, PAPER, 0.55f);
        }
        Strokes work = new Strokes(layers, Flow.of(layers, manner, seed), ground, random);
        float reach = manner.length();
        Brush chalk = new Brush(0.5f, 0.62f, 0.12f, 0.85f, true);
        work.coat(new Strokes.Coat(4 * unit, 19 * unit * reach, 1, 0, 0.6f, false), chalk);
        work.coat(new Strokes.Coat(2.3f * unit, 12 * unit * reach, 1.15f, 0.03f, 0.6f, true), chalk);
        work.coat(
                new Strokes.Coat(1.1f * unit, 7 * unit * reach, 1.5f, 0.05f, 0.6f, true),
                new Brush(0.5f, 0.4f, 0.2f, 0.9f, false));
        float grain = layers.colour().grain();
        Canvas out = work.canvas;
        for (int i = 0; i < out.size(); i++) {
            float x = i % out.width / (1.8f * grain);
            float y = i / out.width / (1.8f * grain);
            float tooth = Numerics.smoothstep(0.6f, 0.85f, Noise.at(x * 0.7f, y * 0.7f, seed + 2));
            out.lay(i, PAPER, 0.3f * tooth);
            out.l.data[i] = Numerics.clamp(out.l.data[i] * 0.88f + 0.13f, 0.1f, 0.96f);
        }
        return out;
    }
}
