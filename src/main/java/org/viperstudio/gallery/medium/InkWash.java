package org.viperstudio.gallery.medium;

import org.viperstudio.gallery.colour.Lab;
import org.viperstudio.gallery.noise.Generator;
import org.viperstudio.gallery.noise.Noise;
import org.viperstudio.gallery.noise.Numerics;
import org.viperstudio.gallery.raster.Canvas;
import org.viperstudio.gallery.raster.Edges;
import org.viperstudio.gallery.raster.Plane;
import org.viperstudio.gallery.raster.Smoothing;
import org.viperstudio.gallery.scene.Layers;

/** East Asian ink: a few wet greys, a loaded brush for the contours, much empty paper, and a red seal. */
final class InkWash implements Medium {
    private static final Lab PAPER = Lab.hex(0xf4eddc);
    private static final Lab SEAL = Lab.hex(0xb8342a);

    @Override
    public boolean monochrome() {
        return true;
    }

    @Override
    public Canvas paint(Layers layers, Manner manner, Generator random) {
        float unit = layers.colour().grain();
        int seed = random.noiseSeed() & 0xffff;
        Canvas flat = Smoothing.kuwahara(layers.colour(), Math.max(1, Math.round(2 * unit * manner.width())));
        Canvas wash = Watercolour.wobble(flat, 1.7f * unit, 8 * unit, seed);
        Plane wet = wash.l.blur(2.6f * unit);
        Plane contour = Edges.contours(flat.l, layers.depth(), layers.objects(), 0.5f);
        Plane brush = contour.blur(1.05f * unit * manner.width());
        Canvas out = new Canvas(wash.width, wash.height).fill(PAPER);
        for (int y = 0; y < out.height; y++) {
            for (int x = 0; x < out.width; x++) {
                int i = y * out.width + x;
                float bleed = Noise.fractal(x / (18 * unit), y / (18 * unit), 3, seed + 3);
                float tone = Numerics.mix(wash.l.data[i], wet.data[i], bleed);
                float air = layers.objects()[i] == 0 ? 0.3f : 1;
                float grey = steps((0.9f - tone) * 1.2f) * air * (0.62f + 0.7f * bleed);
                float rim = Numerics.clamp((wet.data[i] - wash.l.data[i]) * 2.4f, 0, 0.25f);
                float pressure = Noise.fractal(x / (12 * unit), y / (12 * unit), 2, seed + 5);
                float dry = Noise.at(x / (1.7f * unit), y / (1.7f * unit), seed + 6);
                float stroke =
                        Numerics.smoothstep(0.34f, 0.6f, brush.data[i] * (0.65f + 1.25f * pressure) - 0.14f * dry);
                float ink = Numerics.unit(Math.max(grey + rim, stroke * 0.92f));
                out.lay(i, 0.14f, 0, -0.004f, ink * 0.95f);
            }
        }
        seal(out, unit, seed);
        return out;
    }

    private static float steps(float dark) {
        float v = Numerics.unit(dark) * 3;
        float whole = Numerics.floor(v);
        return (whole + Numerics.smoothstep(0.3f, 0.7f, v - whole)) / 3;
    }

    private static void seal(Canvas out, float unit, int seed) {
        int side = Math.round(7 * unit);
        int left = out.width - side - Math.round(6 * unit);
        int top = out.height - side - Math.round(6 * unit);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                boolean carved = Noise.at(x * 3.1f / side, y * 3.1f / side, seed) > 0.56f;
                boolean rim = Math.min(Math.min(x, side - 1 - x), Math.min(y, side - 1 - y)) < unit * 0.8f;
                out.lay((top + y) * out.width + left + x, SEAL, carved && !rim ? 0.15f : 0.9f);
            }
        }
    }
}
