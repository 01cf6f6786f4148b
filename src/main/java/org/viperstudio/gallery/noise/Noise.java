package org.viperstudio.gallery.noise;

/** Value noise on the integer lattice with quintic interpolation; results lie in 0..1 and have their mean near 0.5. */
public final class Noise {
    private Noise() {}

    /** A well mixed hash of a lattice point. */
    public static int hash(int x, int y, int z, int seed) {
        int h = x * 0x8da6b343 ^ y * 0xd8163841 ^ z * 0xcb1ab31f ^ seed * 0x165667b1;
        h = (h ^ (h >>> 15)) * 0x2c1b3c6d;
        h = (h ^ (h >>> 12)) * 0x297a2d39;
        return h ^ (h >>> 15);
    }

    /** Uniform in 0..1 for each lattice point. */
    public static float cell(int x, int y, int seed) {
        return (hash(x, y, 0, seed) >>> 8) * 0x1p-24f;
    }

    private static float cell(int x, int y, int z, int seed) {
        return (hash(x, y, z, seed) >>> 8) * 0x1p-24f;
    }

    private static float fade(float t) {
        return t * t * t * (t * (t * 6 - 15) + 10);
    }

    public static float at(float x, int seed) {
        int i = Numerics.floor(x);
        return Numerics.mix(cell(i, 7, seed), cell(i + 1, 7, seed), fade(x - i));
    }

    public static float at(float x, float y, int seed) {
        int i = Numerics.floor(x);
        int j = Numerics.floor(y);
        float u = fade(x - i);
        float low = Numerics.mix(cell(i, j, seed), cell(i + 1, j, seed), u);
        float high = Numerics.mix(cell(i, j + 1, seed), cell(i + 1, j + 1, seed), u);
        return Numerics.mix(low, high, fade(y - j));
    }

    public static float at(float x, float y, float z, int seed) {
        int i = Numerics.floor(x);
        int j = Numerics.floor(y);
        int k = Numerics.floor(z);
        float u = fade(x - i);
        float v = fade(y - j);
        float near = Numerics.mix(
                Numerics.mix(cell(i, j, k, seed), cell(i + 1, j, k, seed), u),
                Numerics.mix(cell(i, j + 1, k, seed), cell(i + 1, j + 1, k, seed), u),
                v);
        float far = Numerics.mix(
                Numerics.mix(cell(i, j, k + 1, seed), cell(i + 1, j, k + 1, seed), u),
                Numerics.mix(cell(i, j + 1, k + 1, seed), cell(i + 1, j + 1, k + 1, seed), u),
                v);
        return Numerics.mix(near, far, fade(z - k));
    }

    /** Fractal sum of octaves, each turned a little so that the lattice does not show. */
    public static float fractal(float x, float y, int octaves, int seed) {
        float sum = 0;
        float weight = 0;
        float gain = 1;
        float px = x;
        float py = y;
        for (int i = 0; i < octaves; i++) {
            sum += gain * at(px, py, seed + i);
            weight += gain;
            gain *= 0.5f;
            float turned = 1.6f * px + 1.2f * py;
            py = -1.2f * px + 1.6f * py;
            px = turned;
        }
        return sum / weight;
    }

    public static float fractal(float x, float y, float z, int octaves, int seed) {
        float sum = 0;
        float weight = 0;
        float gain = 1;
        float scale = 1;
        for (int i = 0; i < octaves; i++) {
            sum += gain * at(x * scale, y * scale, z * scale, seed + i);
            weight += gain;
            gain *= 0.5f;
            scale *= 2.03f;
        }
        return sum / weight;
    }

    /** Sharp crests, as of eroded mountains. */
    public static float ridged(float x, float y, int octaves, int seed) {
        float sum = 0;
        float weight = 0;
        float gain = 1;
        float px = x;
        float py = y;
        float carry = 1;
        for (int i = 0; i < octaves; i++) {
            float crest = 1 - Math.abs(2 * at(px, py, seed + i) - 1);
            crest *= crest;
            sum += gain * crest * carry;
            weight += gain;
            carry = Math.min(1, crest * 1.6f);
            gain *= 0.5f;
            float turned = 1.6f * px + 1.2f * py;
            py = -1.2f * px + 1.6f * py;
            px = turned;
        }
        return sum / weight;
    }
}
