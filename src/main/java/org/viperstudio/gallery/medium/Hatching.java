package org.viperstudio.gallery.medium;

import org.viperstudio.gallery.noise.Noise;
import org.viperstudio.gallery.noise.Numerics;
import org.viperstudio.gallery.scene.Layers;

/** Parallel lines that swell with the tone and bend over the forms. */
final class Hatching {
    private final Layers layers;
    private final float unit;
    private final int seed;

    Hatching(Layers layers, float unit, int seed) {
        this.layers = layers;
        this.unit = unit;
        this.seed = seed;
    }

    /**
     * Ink 0..1 at a pixel.
     *
     * @param degrees direction of the lines
     * @param spacing distance of lines in units
     * @param share how much of the spacing the line fills, 0..1
     */
    float ink(int x, int y, float degrees, float spacing, float share) {
        if (share <= 0.02f) {
            return 0;
        }
        int i = y * layers.width() + x;
        float c = Numerics.cos(degrees * Numerics.PI / 180);
        float s = Numerics.sin(degrees * Numerics.PI / 180);
        float bend = 9 * (layers.across().data[i] * -s - layers.up().data[i] * c);
        float shake = 1.6f * Noise.fractal(x / (16 * unit), y / (16 * unit), 2, seed);
        float v = (-x * s + y * c) / unit + bend + shake;
        float off = Math.abs(Numerics.fraction(v / spacing) - 0.5f) * 2;
        float soft = 0.7f / (spacing * unit);
        return Numerics.smoothstep(share + soft, share - soft, off);
    }
}
