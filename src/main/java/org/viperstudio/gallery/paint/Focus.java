package org.viperstudio.gallery.paint;

import org.viperstudio.gallery.noise.Numerics;
import org.viperstudio.gallery.raster.Canvas;
import org.viperstudio.gallery.raster.Smoothing;
import org.viperstudio.gallery.scene.Layers;

/** Passes that decide what is sharp and what is soft. */
final class Focus {
    private Focus() {}

    /** Blur that grows away from the distance in focus, which is that of the main objects. */
    static Pass bokeh(float radius) {
        return (layers, g) -> {
            float unit = layers.colour().grain();
            Canvas soft = layers.colour().blur(radius * unit);
            Canvas half = layers.colour().blur(radius * 0.45f * unit);
            float focus = focus(layers);
            Canvas out = layers.colour().copy();
            for (int i = 0; i < out.size(); i++) {
                float off = Math.abs(1 / focus - 1 / Math.max(0.2f, layers.depth().data[i])) * focus;
                out.lay(i, half.get(i), Numerics.smoothstep(0.08f, 0.25f, off));
                out.lay(i, soft.get(i), Numerics.smoothstep(0.2f, 0.55f, off));
            }
            return layers.withColour(out);
        };
    }

    private static float focus(Layers layers) {
        float sum = 0;
        int count = 0;
        for (int i = 0; i < layers.objects().length; i++) {
            if (Tones.hero(layers, i)) {
                sum += 1 / Math.max(0.2f, layers.depth().data[i]);
                count++;
            }
        }
        return count < 20 ? 9 : count / sum;
    }

    static Pass glow(float strength, float radius) {
        return (layers, g) -> {
            Canvas soft = layers.colour().blur(radius * layers.colour().grain());
            Canvas out = layers.colour().copy();
            for (int i = 0; i < out.size(); i++) {
                out.lay(i, soft.get(i), 0.55f * strength);
                float light = Numerics.smoothstep(0.45f, 0.9f, soft.l.data[i]);
                out.l.data[i] += (1 - out.l.data[i]) * 0.4f * strength * light;
            }
            return layers.withColour(out);
        };
    }

    static Pass soften(float sigma) {
        return (layers, g) ->
                layers.withColour(layers.colour().blur(sigma * layers.colour().grain()));
    }

    static Pass sharpen(float amount) {
        return (layers, g) -> {
            Canvas soft = layers.colour().blur(1.3f * layers.colour().grain());
            Canvas out = layers.colour().copy();
            for (int i = 0; i < out.size(); i++) {
                float l = out.l.data[i] + amount * (out.l.data[i] - soft.l.data[i]);
                out.l.data[i] = Numerics.clamp(l, 0.02f, 0.99f);
            }
            return layers.withColour(out);
        };
    }

    static Pass simplify(float radius) {
        return (layers, g) -> {
            int r = Math.max(1, Math.round(radius * layers.colour().grain()));
            return layers.withColour(Smoothing.kuwahara(layers.colour(), r));
        };
    }
}
