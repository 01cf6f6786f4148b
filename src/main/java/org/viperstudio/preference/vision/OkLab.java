package org.viperstudio.preference.vision;

/**
 * A colour in OKLab (Ottosson, 2020), in which equal distances look equal.
 *
 * @param lightness 0 black to 1 white
 * @param a green (negative) to red
 * @param b blue (negative) to yellow
 */
record OkLab(double lightness, double a, double b) {
    /** @param red in sRGB, 0 to 1; the others likewise */
    static OkLab ofSrgb(double red, double green, double blue) {
        double r = linear(red);
        double g = linear(green);
        double b = linear(blue);
        double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        return new OkLab(
                0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
                1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
                0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
    }

    private static double linear(double value) {
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    /** How colourful it is; 0 is grey, 0.1 muted, above 0.17 vivid. */
    double chroma() {
        return Math.hypot(a, b);
    }

    /** In degrees, 0 to 360: 30 red, 60 orange, 105 yellow, 145 green, 195 teal, 260 blue, 310 violet, 350 pink. */
    double hue() {
        return (Math.toDegrees(Math.atan2(b, a)) + 360) % 360;
    }
}
