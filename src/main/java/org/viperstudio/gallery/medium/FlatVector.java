package org.viperstudio.gallery.medium;

import org.viperstudio.gallery.colour.Lab;
import org.viperstudio.gallery.noise.Generator;
import org.viperstudio.gallery.noise.Numerics;
import org.viperstudio.gallery.raster.Canvas;
import org.viperstudio.gallery.raster.Smoothing;
import org.viperstudio.gallery.scene.Layers;

/** Flat shapes without texture in few tones, as in posters and icons. */
final class FlatVector implements Medium {
    private final int tones;
    private final float vivid;

    FlatVector(int tones, float vivid) {
        this.tones = tones;
        this.vivid = vivid;
    }

    @Override
    public Canvas paint(Layers layers, Manner manner, Generator random) {
        float unit = layers.colour().grain();
        int radius = Math.max(1, Math.round(2.3f * unit * manner.width() / Math.max(0.5f, manner.detail())));
        Canvas flat = Smoothing.kuwahara(Smoothing.kuwahara(layers.colour(), radius), radius);
        for (int i = 0; i < flat.size(); i++) {
            float l = 0.04f + 0.94f * Gouache.steps(flat.l.data[i], tones);
            float hue = Numerics.length(flat.a.data[i], flat.b.data[i]);
            float wanted = Gouache.steps(hue / 0.2f, 6) * 0.2f * vivid;
            float scale = hue < 1e-4f ? 0 : wanted / hue;
            flat.set(i, new Lab(l, flat.a.data[i] * scale, flat.b.data[i] * scale));
        }
        return flat;
    }
}
