package org.viperstudio.gallery.paint;

import org.viperstudio.gallery.colour.Lab;
import org.viperstudio.gallery.colour.Palette;
import org.viperstudio.gallery.noise.Numerics;
import org.viperstudio.gallery.raster.Canvas;
import org.viperstudio.gallery.raster.Plane;
import org.viperstudio.gallery.scene.Layers;

/** Changes of colour and tone, pixel by pixel. */
final class Tones {
    private static final int FIRST_HERO = 10;

    private Tones() {}

    /** A change of one colour. */
    @FunctionalInterface
    interface Change {
        Lab of(Lab colour);
    }

    static Pass each(Change change) {
        return (layers, random) -> {
            Canvas out = layers.colour().copy();
            for (int i = 0; i < out.size(); i++) {
                out.set(i, change.of(out.get(i)));
            }
            return layers.withColour(out);
        };
    }

    static Pass palette(Palette palette) {
        return (layers, random) -> {
            Canvas out = levels(layers.colour());
            for (int i = 0; i < out.size(); i++) {
                float accent = layers.objects()[i] >= FIRST_HERO ? 0.09f : 0;
                out.set(i, palette.map(out.get(i), accent));
            }
            return layers.withColour(out);
        };
    }

    /** Stretches lightness so that the palette's whole range is used. */
    private static Canvas levels(Canvas picture) {
        Plane small = picture.l.blur(1);
        float low = 1;
        float high = 0;
        for (float v : small.data) {
            low = Math.min(low, v);
            high = Math.max(high, v);
        }
        Canvas out = picture.copy();
        float range = Math.max(0.35f, high - low);
        for (int i = 0; i < out.size(); i++) {
            float stretched = (out.l.data[i] - low) / range;
            out.l.data[i] = Numerics.mix(out.l.data[i], stretched, 0.6f);
        }
        return out;
    }

    /** An S-shaped curve about the picture's own mean. */
    static Pass contrast(float factor) {
        return (layers, random) -> {
            Canvas out = layers.colour().copy();
            float mean = 0;
            for (float v : out.l.data) {
                mean += v / out.size();
            }
            for (int i = 0; i < out.size(); i++) {
                out.l.data[i] = Numerics.clamp(mean + (out.l.data[i] - mean) * factor, 0.03f, 0.99f);
            }
            return layers.withColour(out);
        };
    }

    static Change chroma(float factor) {
        return c -> c.scaleChroma(factor);
    }

    static Change shift(float l, float a, float b) {
        return c -> new Lab(Numerics.unit(c.l() + l), c.a() + a, c.b() + b);
    }

    /** Lightness to a power: below 1 lighter, above 1 darker; ends stay. */
    static Change gamma(float power) {
        return c -> c.withLightness(Numerics.pow(Numerics.unit(c.l()), power));
    }

    static Change range(float dark, float light) {
        return c -> c.withLightness(Numerics.mix(dark, light, Numerics.unit(c.l())));
    }

    /** Shadows take one tint, lights another. */
    static Change split(Lab shadow, Lab highlight, float amount) {
        return c -> {
            float s = Numerics.smoothstep(0.2f, 0.85f, c.l());
            float a = Numerics.mix(shadow.a(), highlight.a(), s);
            float b = Numerics.mix(shadow.b(), highlight.b(), s);
            return new Lab(c.l(), c.a() + a * amount, c.b() + b * amount);
        };
    }

    /** Few flat levels of lightness. */
    static Change levels(int count) {
        return c -> {
            float v = Numerics.unit(c.l()) * (count - 1);
            float base = Numerics.floor(v);
            float step = Numerics.smoothstep(0.42f, 0.58f, v - base);
            return c.withLightness((base + step) / (count - 1));
        };
    }

    /** Only one range of hues keeps its colour. */
    static Change keepHue(float degrees, float width) {
        return c -> {
            float off = Math.abs(c.hue() - degrees);
            float turned = Math.min(off, 360 - off);
            return c.scaleChroma(0.06f + 1.3f * Numerics.smoothstep(width, width * 0.6f, turned));
        };
    }

    /** Darkens towards the corners and lights the middle. */
    static Pass spotlight(float strength) {
        return (layers, random) -> {
            Canvas out = layers.colour().copy();
            float half = Math.min(out.width, out.height) / 2f;
            for (int i = 0; i < out.size(); i++) {
                float x = (i % out.width - out.width / 2f) / half;
                float y = (i / out.width - out.height * 0.48f) / half;
                float dark = Numerics.smoothstep(0.45f, 1.25f, Numerics.length(x, y));
                out.l.data[i] *= 1 + 0.1f * strength - strength * dark;
                out.a.data[i] *= 1 - 0.5f * strength * dark;
                out.b.data[i] *= 1 - 0.5f * strength * dark;
            }
            return layers.withColour(out);
        };
    }

    /** Everything behind the main object fades by depth into one colour. */
    static Pass haze(Lab air, float amount) {
        return (layers, random) -> {
            Canvas out = layers.colour().copy();
            for (int i = 0; i < out.size(); i++) {
                float far = Numerics.smoothstep(3.5f, 30, layers.depth().data[i]);
                out.lay(i, air, far * amount);
            }
            return layers.withColour(out);
        };
    }

    static boolean hero(Layers layers, int index) {
        return layers.objects()[index] >= FIRST_HERO;
    }
}
