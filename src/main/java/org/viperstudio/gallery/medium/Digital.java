package org.viperstudio.gallery.medium;

import org.viperstudio.gallery.noise.Generator;
import org.viperstudio.gallery.raster.Canvas;
import org.viperstudio.gallery.raster.Smoothing;
import org.viperstudio.gallery.scene.Layers;

/** A smooth digital painting: the scene as it is, simplified a little so that nothing sparkles. */
final class Digital implements Medium {
    @Override
    public Canvas paint(Layers layers, Manner manner, Generator random) {
        int radius = Math.round(1.4f * layers.colour().grain() * manner.width() / Math.max(0.4f, manner.detail()));
        Canvas smooth = Smoothing.kuwahara(layers.colour(), Math.max(1, radius));
        Canvas out = layers.colour().copy();
        float share = Math.min(0.9f, 0.6f / Math.max(0.3f, manner.detail()));
        for (int i = 0; i < out.size(); i++) {
            out.lay(i, smooth.get(i), share);
        }
        return out;
    }
}
