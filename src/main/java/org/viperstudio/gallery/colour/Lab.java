package org.viperstudio.gallery.colour;

import org.viperstudio.gallery.noise.Numerics;

/** A colour in OKLab (Ottosson 2020): lightness 0..1, a towards red, b towards yellow. */
public record Lab(float l, float a, float b) {

    /** From linear light. */
    public static Lab of(float red, float green, float blue) {
        float l = Numerics.cbrt(0.4122214708f * red + 0.5363325363f * green + 0.0514459929f * blue);
        float m = Numerics.cbrt(0.2119034982f * red + 0.6806995451f * green + 0.1073969566f * blue);
        float s = Numerics.cbrt(0.0883024619f * red + 0.2817188376f * green + 0.6299787005f * blue);
        return new Lab(
                0.2104542553f * l + 0.7936177850f * m - 0.0040720468f * s,
                1.9779984951f * l - 2.4285922050f * m + 0.4505937099f * s,
                0.0259040371f * l + 0.7827717662f * m - 0.8086757660f * s);
    }

    public static Lab hex(int code) {
        return Rgb.hex(code).lab();
    }

    /** From lightness, chroma (0 grey, about 0.3 as vivid as displays go) and hue in degrees (30 red, 110 yellow). */
    public static Lab polar(float lightness, float chroma, float degrees) {
        float angle = degrees * Numerics.PI / 180;
        return new Lab(lightness, chroma * Numerics.cos(angle), chroma * Numerics.sin(angle));
    }

    public Rgb rgb() {
        float lc = l + 0.3963377774f * a + 0.2158037573f * b;
        float mc = l - 0.1055613458f * a - 0.0638541728f * b;
        float sc = l - 0.0894841775f * a - 1.2914855480f * b;
        float l3 = lc * lc * lc;
        float m3 = mc * mc * mc;
        float s3 = sc * sc * sc;
        return new Rgb(
                4.0767416621f * l3 - 3.3077115913f * m3 + 0.2309699292f * s3,
                -1.2684380046f * l3 + 2.6097574011f * m3 - 0.3413193965f * s3,
                -0.0041960863f * l3 - 0.7034186147f * m3 + 1.7076147010f * s3);
    }

    public float chroma() {
        return Numerics.length(a, b);
    }

    public float hue() {
        return Numerics.atan2(b, a) * 180 / Numerics.PI;
    }

    public Lab mix(Lab other, float share) {
        return new Lab(
                Numerics.mix(l, other.l, share), Numerics.mix(a, other.a, share), Numerics.mix(b, other.b, share));
    }

    public Lab withLightness(float lightness) {
        return new Lab(lightness, a, b);
    }

    public Lab scaleChroma(float factor) {
        return new Lab(l, a * factor, b * factor);
    }

    public float distance(Lab other) {
        return Numerics.length(l - other.l, a - other.a, b - other.b);
    }
}
