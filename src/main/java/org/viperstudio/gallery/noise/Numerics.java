package org.viperstudio.gallery.noise;

/**
 * Elementary functions built from additions, multiplications and square roots alone, so that every Java virtual machine
 * returns the same bits. Accurate to about 1e-5, which is finer than a displayed colour step.
 */
public final class Numerics {
    public static final float PI = 3.14159265f;
    public static final float TAU = 2 * PI;

    private Numerics() {}

    public static float clamp(float value, float low, float high) {
        return value < low ? low : Math.min(value, high);
    }

    /** Clamps to 0..1. */
    public static float unit(float value) {
        return clamp(value, 0, 1);
    }

    public static float mix(float from, float to, float share) {
        return from + (to - from) * share;
    }

    /** Hermite step from 0 at {@code low} to 1 at {@code high}; the edges may be given in falling order. */
    public static float smoothstep(float low, float high, float value) {
        float t = unit((value - low) / (high - low));
        return t * t * (3 - 2 * t);
    }

    public static int floor(float value) {
        int truncated = (int) value;
        return value < truncated ? truncated - 1 : truncated;
    }

    public static float fraction(float value) {
        return value - floor(value);
    }

    public static float sqrt(float value) {
        return (float) Math.sqrt(value);
    }

    public static float length(float x, float y) {
        return sqrt(x * x + y * y);
    }

    public static float length(float x, float y, float z) {
        return sqrt(x * x + y * y + z * z);
    }

    public static float sin(float angle) {
        float turns = angle / TAU;
        float x = (turns - floor(turns + 0.5f)) * TAU;
        if (x > PI / 2) {
            x = PI - x;
        } else if (x < -PI / 2) {
            x = -PI - x;
        }
        float x2 = x * x;
        return x * (1 + x2 * (-1 / 6f + x2 * (1 / 120f + x2 * (-1 / 5040f + x2 / 362880f))));
    }

    public static float cos(float angle) {
        return sin(angle + PI / 2);
    }

    public static float atan2(float y, float x) {
        float ax = Math.abs(x);
        float ay = Math.abs(y);
        float high = Math.max(ax, ay);
        if (high == 0) {
            return 0;
        }
        float a = Math.min(ax, ay) / high;
        float s = a * a;
        float r = a
                * (0.99997726f
                        + s
                                * (-0.33262347f
                                        + s
                                                * (0.19354346f
                                                        + s * (-0.11643287f + s * (0.05265332f - s * 0.01172120f)))));
        r = ay > ax ? PI / 2 - r : r;
        r = x < 0 ? PI - r : r;
        return y < 0 ? -r : r;
    }

    /** 2 to the power of {@code value}, by the exponent's bits and a polynomial for the fraction. */
    public static float exp2(float value) {
        float x = clamp(value, -120, 120);
        int whole = floor(x);
        float f = x - whole;
        float p = 1 + f * (0.6931472f + f * (0.24022651f + f * (0.05550411f + f * (0.009618129f + f * 0.0013333558f))));
        return Float.intBitsToFloat((whole + 127) << 23) * p;
    }

    public static float exp(float value) {
        return exp2(value * 1.442695f);
    }

    public static float log2(float value) {
        int bits = Float.floatToRawIntBits(Math.max(value, 1e-30f));
        int exponent = (bits >> 23) - 127;
        float m = Float.intBitsToFloat((bits & 0x7fffff) | 0x3f800000);
        if (m > 1.41421356f) {
            m *= 0.5f;
            exponent++;
        }
        float s = (m - 1) / (m + 1);
        float s2 = s * s;
        return exponent + s * (2.885390f + s2 * (0.9617967f + s2 * (0.5770780f + s2 * 0.4121986f)));
    }

    /** {@code base} (not negative) to the power of {@code exponent}. */
    public static float pow(float base, float exponent) {
        return base <= 0 ? 0 : exp2(exponent * log2(base));
    }

    public static float cbrt(float value) {
        if (value == 0) {
            return 0;
        }
        float a = Math.abs(value);
        float x = Float.intBitsToFloat(Float.floatToRawIntBits(a) / 3 + 709921077);
        x = (2 * x + a / (x * x)) / 3;
        x = (2 * x + a / (x * x)) / 3;
        x = (2 * x + a / (x * x)) / 3;
        return value < 0 ? -x : x;
    }

    /** Smooth minimum of two distances that rounds their seam over about {@code blend}. */
    public static float smoothMin(float a, float b, float blend) {
        float h = Math.max(blend - Math.abs(a - b), 0) / Math.max(blend, 1e-6f);
        return Math.min(a, b) - h * h * blend * 0.25f;
    }
}
