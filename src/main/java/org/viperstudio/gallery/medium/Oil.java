package org.viperstudio.gallery.medium;

import org.viperstudio.gallery.noise.Generator;
import org.viperstudio.gallery.raster.Canvas;
import org.viperstudio.gallery.scene.Layers;

/** Opaque oily paint in several coats, from broad to fine, whose thickness catches the light. */
final class Oil implements Medium {
    private final float width;
    private final float relief;
    private final boolean knife;
    private final float wander;

    /** @param knife laid with the palette knife: broad flat slabs */
    Oil(float width, float relief, boolean knife, float wander) {
        this.width = width;
        this.relief = relief;
        this.knife = knife;
        this.wander = wander;
    }

    @Override
    public Canvas paint(Layers layers, Manner manner, Generator random) {
        float unit = layers.colour().grain() * width * manner.width();
        Canvas ground = layers.colour().blur(4 * unit);
        Strokes work = new Strokes(layers, Flow.of(layers, manner, random.noiseSeed() & 0xffff), ground, random);
        float reach = manner.length() * (knife ? 0.7f : 1);
        Brush brush = new Brush(knife ? 0.5f : 1, 0.12f, knife ? 0 : 0.18f, 0.95f, knife);
        work.coat(new Strokes.Coat(4.8f * unit, 22 * unit * reach, 1, 0, wander, false), brush);
        work.coat(new Strokes.Coat(2.9f * unit, 15 * unit * reach, 1, 0.02f, wander, true), brush);
        work.coat(new Strokes.Coat(1.7f * unit, 10 * unit * reach, 1.1f, 0.04f, wander * 0.7f, true), brush);
        if (manner.detail() > 0.6f && !knife) {
            Brush fine = new Brush(0.6f, 0, 0.3f, 0.9f, false);
            float thin = Math.max(0.8f, 0.85f * unit / manner.detail());
            work.coat(new Strokes.Coat(thin, 5 * unit * reach, 1.5f, 0.055f, wander * 0.4f, true), fine);
        }
        work.light(0.05f * relief * manner.relief());
        return work.canvas;
    }
}
