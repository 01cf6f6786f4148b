package org.viperstudio.gallery.subject;

import org.viperstudio.gallery.colour.Rgb;
import org.viperstudio.gallery.noise.Noise;
import org.viperstudio.gallery.noise.Numerics;
import org.viperstudio.gallery.scene.Material;
import org.viperstudio.gallery.scene.Season;
import org.viperstudio.gallery.scene.Surface;

/** Materials of the land. */
final class Nature {
    static final Rgb STONE = Rgb.hex(0x7d756c);
    static final Rgb SNOW = Rgb.hex(0xeef3f8);

    private Nature() {}

    static Rgb grassColour(Season season) {
        return Rgb.hex(
                switch (season) {
                    case SPRING -> 0x86b050;
                    case SUMMER -> 0x6f9648;
                    case AUTUMN -> 0xb09a4a;
                    case WINTER -> 0xe6edf3;
                });
    }

    static Rgb leafColour(Season season, float pick) {
        int[] choices =
                switch (season) {
                    case SPRING -> new int[] {0x8fc455, 0x9fca62, 0xf0b8c8};
                    case SUMMER -> new int[] {0x4f8a37, 0x3f7a3a, 0x6b9a3c};
                    case AUTUMN -> new int[] {0xd8702a, 0xc0432a, 0xe0a535};
                    case WINTER -> new int[] {0xdfe8ee, 0xe8eef2, 0xd5e0e8};
                };
        return Rgb.hex(choices[Math.min(2, (int) (pick * 3))]);
    }

    /** Grass in patches and tufts. */
    static Material grass(Season season, int seed) {
        Rgb base = grassColour(season);
        Rgb dry = season == Season.WINTER ? Rgb.hex(0xcdd9e6) : base.mix(Rgb.hex(0xd9c46a), 0.55f);
        Rgb deep = season == Season.WINTER ? Rgb.hex(0xf6f8fa) : base.mix(Rgb.hex(0x2d5a2c), 0.5f);
        return s -> {
            s.paint(base);
            s.mix(dry, Numerics.smoothstep(0.45f, 0.75f, Noise.fractal(s.x * 0.35f, s.z * 0.5f, 3, seed)));
            s.mix(deep, 0.7f * Numerics.smoothstep(0.5f, 0.8f, Noise.fractal(s.x * 0.8f, s.z * 1.1f, 2, seed + 9)));
            tufts(s, seed);
        };
    }

    private static void tufts(Surface s, int seed) {
        float near = Numerics.smoothstep(26, 4, s.t);
        if (near > 0) {
            float n = Noise.fractal(s.x * 7, s.z * 3.2f, 2, seed + 4);
            s.scale(1 + near * 0.9f * (n - 0.5f));
            s.tilt(near * 0.5f * (n - 0.5f), 0, near * 0.5f * (Noise.at(s.x * 6, s.z * 3, seed) - 0.5f));
        }
    }

    static Material sand(Rgb colour, int seed) {
        Rgb warm = colour.mix(Rgb.hex(0xc98f5a), 0.4f);
        return s -> {
            s.paint(colour);
            s.mix(warm, Noise.fractal(s.x * 0.3f, s.z * 0.3f, 3, seed));
            float wind = Noise.at(s.x * 0.4f, s.z * 0.4f, seed) * 5;
            float ripple = Numerics.sin((s.z * 1.3f + s.x * 0.4f) * 5 + wind);
            s.tilt(0, 0, 0.16f * ripple / (1 + s.t * 0.06f));
        };
    }

    static Material rock(Rgb colour, int seed) {
        Rgb dark = colour.times(0.5f);
        Rgb light = colour.mix(Rgb.hex(0xd8c8b0), 0.4f);
        return s -> {
            s.paint(colour);
            s.mix(
                    dark,
                    Numerics.smoothstep(0.45f, 0.8f, Noise.fractal(s.lx * 1.1f, s.ly * 2.5f, s.lz * 1.1f, 3, seed)));
            s.mix(
                    light,
                    Numerics.smoothstep(0.5f, 0.85f, Noise.fractal(s.lx * 0.7f, s.ly * 3, s.lz * 0.7f, 2, seed + 7)));
            s.shake(0.35f, 0.5f);
        };
    }

    /** A mirror with ripples that calm down with distance. */
    static Material water(Rgb deep, float choppy, int seed) {
        return s -> {
            s.paint(deep);
            float calm = choppy / (1 + s.t * 0.05f);
            float a = Noise.fractal(s.x * 0.9f, s.z * 2.2f, 2, seed) - 0.5f;
            float b = Noise.fractal(s.x * 1.3f + 40, s.z * 3.1f, 2, seed + 1) - 0.5f;
            s.tilt(calm * 0.5f * a, 0, calm * b);
            s.mirror = 0.85f;
            s.gloss = 0.6f;
        };
    }

    static Material bark(int hex) {
        Rgb colour = Rgb.hex(hex);
        return s -> {
            s.paint(colour);
            s.scale(0.6f + 0.8f * Noise.at(s.lx * 9, s.ly * 2, s.lz * 9, 5));
            s.shake(0.12f, 0.6f);
        };
    }

    /** Leaves that are lighter towards the crown's top. */
    static Material leaves(Rgb colour, float size, int seed) {
        Rgb light = colour.mix(Rgb.hex(0xf2e27a), 0.3f);
        return s -> {
            s.paint(colour);
            float n = Noise.at(s.lx / size, s.ly / size, s.lz / size, seed);
            s.mix(light, n * n);
            s.scale(0.55f + 0.9f * n);
        };
    }
}
