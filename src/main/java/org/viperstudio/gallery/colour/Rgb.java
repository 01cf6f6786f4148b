package org.viperstudio.gallery.colour;

import org.viperstudio.gallery.noise.Numerics;

/** A colour in linear light, sRGB primaries; 1 is the display's white, more is brighter than that. */
public record Rgb(float r, float g, float b) {
    public static final Rgb BLACK = new Rgb(0, 0, 0);
    public static final Rgb WHITE = new Rgb(1, 1, 1);

    /** From the usual hexadecimal sRGB notation, 0xRRGGBB. */
    public static Rgb hex(int code) {
        return new Rgb(decode((code >> 16) & 255), decode((code >> 8) & 255), decode(code & 255));
    }

    private static float decode(int level) {
        float v = level / 255f;
        return v <= 0.04045f ? v / 12.92f : Numerics.pow((v + 0.055f) / 1.055f, 2.4f);
    }

    /** Encodes linear light to an sRGB level in 0..255. */
    public static int encode(float linear) {
        float v = Numerics.unit(linear);
        float s = v <= 0.0031308f ? 12.92f * v : 1.055f * Numerics.pow(v, 1 / 2.4f) - 0.055f;
        return (int) (s * 255 + 0.5f);
    }

    public Rgb times(float factor) {
        return new Rgb(r * factor, g * factor, b * factor);
    }

    public Rgb plus(Rgb other) {
        return new Rgb(r + other.r, g + other.g, b + other.b);
    }

    public Rgb mix(Rgb other, float share) {
        return new Rgb(
                Numerics.mix(r, other.r, share), Numerics.mix(g, other.g, share), Numerics.mix(b, other.b, share));
    }

    public Lab lab() {
        return Lab.of(r, g, b);
    }
}
