package org.viperstudio.gallery.scene;

import org.viperstudio.gallery.colour.Rgb;
import org.viperstudio.gallery.noise.Noise;
import org.viperstudio.gallery.noise.Numerics;

/** The sky: a gradient, the glow and disc of sun or moon, clouds lit from their side, stars and the Milky Way. */
public final class Sky {
    private final Light light;
    private final int seed;
    private final float lx;
    private final float ly;
    private final float lz;
    private float disc = 0.9993f;
    private float milkyWay;

    public Sky(Light light, int seed) {
        this.light = light;
        this.seed = seed;
        lx = light.dx();
        ly = light.dy();
        lz = light.dz();
    }

    /** The cosine of the angle that the sun's or moon's disc fills. */
    public Sky disc(float cosine) {
        disc = cosine;
        return this;
    }

    public Sky milkyWay(float strength) {
        milkyWay = strength;
        return this;
    }

    /** Adds nothing to {@code out}: sets it to the sky's linear light in the ray's direction. */
    void radiance(Ray ray, float[] out) {
        float up = Math.max(ray.dy, 0);
        float share = Numerics.sqrt(up) * 1.05f;
        Rgb zenith = light.zenith();
        Rgb horizon = light.horizon();
        float s = Numerics.unit(share);
        float below = ray.dy < 0 ? 1 + 0.55f * Math.max(-1, ray.dy * 2) : 1;
        out[0] = below * Numerics.mix(horizon.r(), zenith.r(), s);
        out[1] = below * Numerics.mix(horizon.g(), zenith.g(), s);
        out[2] = below * Numerics.mix(horizon.b(), zenith.b(), s);
        float cosine = ray.dx * lx + ray.dy * ly + ray.dz * lz;
        glow(out, Math.max(cosine, 0), up);
        if (light.stars() > 0) {
            stars(ray, out);
        }
        if (cosine > disc - 0.0006f) {
            discAt(ray, cosine, out);
        }
        if (light.clouds() > 0.02f) {
            clouds(ray, out);
        }
    }

    private void glow(float[] out, float cosine, float up) {
        float c2 = cosine * cosine;
        float c8 = c2 * c2 * c2 * c2;
        float c64 = c8 * c8 * c8 * c8 * c8 * c8 * c8 * c8;
        float amount = 0.1f * c8 * (1 - 0.6f * up) + 0.22f * c64;
        Rgb key = light.key();
        out[0] += key.r() * amount;
        out[1] += key.g() * amount;
        out[2] += key.b() * amount;
    }

    private void discAt(Ray ray, float cosine, float[] out) {
        float edge = Numerics.smoothstep(disc - 0.0006f, disc, cosine);
        boolean moon = light.stars() > 0;
        float shade = moon ? 0.75f + 0.5f * Noise.fractal(ray.dx * 60, ray.dy * 60, 2, seed) : 1.6f;
        Rgb key = light.key();
        float scale = shade / Math.max(0.05f, Math.max(key.r(), Math.max(key.g(), key.b())));
        out[0] = Numerics.mix(out[0], key.r() * scale, edge);
        out[1] = Numerics.mix(out[1], key.g() * scale, edge);
        out[2] = Numerics.mix(out[2], key.b() * scale, edge);
    }

    private void stars(Ray ray, float[] out) {
        float x = ray.dx * 30 + ray.dy * 7;
        float y = ray.dy * 30 - ray.dx * 7;
        int i = Numerics.floor(x);
        int j = Numerics.floor(y);
        float chance = Noise.cell(i, j, seed + 5);
        float band = band(ray);
        if (chance < 0.1f + 0.09f * band * milkyWay) {
            float px = x - i - 0.2f - 0.6f * Noise.cell(i, j, seed + 6);
            float py = y - j - 0.2f - 0.6f * Noise.cell(i, j, seed + 7);
            float size = 0.05f + 0.1f * Noise.cell(i, j, seed + 8);
            float bright = Numerics.smoothstep(size * 1.9f, 0, Numerics.length(px, py)) * light.stars();
            out[0] += bright * 0.95f;
            out[1] += bright * 0.95f;
            out[2] += bright;
        }
        if (milkyWay > 0) {
            float cloud = band
                    * milkyWay
                    * (Numerics.smoothstep(0.3f, 0.75f, Noise.fractal(x * 0.22f, y * 0.22f, 4, seed + 9)));
            out[0] += cloud * 0.16f;
            out[1] += cloud * 0.17f;
            out[2] += cloud * 0.3f;
        }
    }

    private static float band(Ray ray) {
        float off = (ray.dx * 0.75f + ray.dy * 0.55f - 0.35f) * 2.6f;
        return Numerics.exp(-off * off);
    }

    private void clouds(Ray ray, float[] out) {
        if (ray.dy < 0.005f) {
            return;
        }
        float far = 1.35f / (ray.dy + 0.16f);
        float x = ray.dx * far + seed % 97;
        float y = Numerics.sqrt(ray.dx * ray.dx + ray.dz * ray.dz) * far * 1.2f;
        float dense = Noise.fractal(x, y, 4, seed) + 0.14f * (Noise.fractal(x * 5, y * 5, 2, seed + 3) - 0.5f);
        float threshold = Numerics.mix(0.74f, 0.28f, light.clouds());
        float cover = Numerics.smoothstep(threshold, threshold + 0.16f, dense);
        if (cover <= 0) {
            return;
        }
        float towards = Noise.fractal(x + lx * 0.22f, y - (0.12f + 0.3f * ly), 3, seed);
        float lit = Numerics.unit(0.62f + (dense - towards) * 2.4f - (dense - threshold) * 0.75f);
        float fade = cover * Numerics.smoothstep(0.0f, 0.09f, ray.dy);
        Rgb key = light.key();
        float bright = 0.36f + 0.1f * light.fill();
        float dark = 0.55f + 0.25f * light.fill();
        out[0] = Numerics.mix(out[0], lit * bright * key.r() + dark * cloudShade(out[0], 0), fade);
        out[1] = Numerics.mix(out[1], lit * bright * key.g() + dark * cloudShade(out[1], 1), fade);
        out[2] = Numerics.mix(out[2], lit * bright * key.b() + dark * cloudShade(out[2], 2), fade);
    }

    private float cloudShade(float sky, int channel) {
        Rgb horizon = light.horizon();
        float base = channel == 0 ? horizon.r() : channel == 1 ? horizon.g() : horizon.b();
        return 0.25f * sky + 0.42f * base;
    }
}
