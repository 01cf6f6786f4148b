package org.viperstudio.gallery.medium;

import org.viperstudio.gallery.noise.Noise;
import org.viperstudio.gallery.noise.Numerics;
import org.viperstudio.gallery.raster.Canvas;
import org.viperstudio.gallery.raster.Orientation;
import org.viperstudio.gallery.scene.Layers;

/** The directions of brush strokes for a scene in a manner. */
final class Flow {
    private Flow() {}

    static Orientation of(Layers layers, Manner manner, int seed) {
        Canvas colour = layers.colour();
        float sigma = 2.2f * colour.grain();
        Orientation field = Orientation.of(colour.l, layers.across(), layers.up(), sigma);
        if (manner.swirl() > 0) {
            whorls(field, layers, manner.swirl(), seed);
        }
        return field;
    }

    /** Turns strokes along the level lines of a smooth noise, most where nothing solid stands. */
    private static void whorls(Orientation field, Layers layers, float swirl, int seed) {
        float size = 34 * layers.colour().grain();
        float e = 0.05f;
        for (int y = 0; y < field.height; y++) {
            for (int x = 0; x < field.width; x++) {
                float u = x / size;
                float v = y / size;
                float gx = Noise.fractal(u + e, v, 2, seed) - Noise.fractal(u - e, v, 2, seed);
                float gy = Noise.fractal(u, v + e, 2, seed) - Noise.fractal(u, v - e, 2, seed);
                int i = y * field.width + x;
                float share = layers.objects()[i] == 0 ? swirl : 0.45f * swirl;
                float fx = field.dx(x, y);
                float fy = field.dy(x, y);
                float turn = fx * -gy + fy * gx < 0 ? -1 : 1;
                float scale = turn / Math.max(1e-6f, Numerics.length(gx, gy));
                field.set(i, Numerics.mix(fx, -gy * scale, share), Numerics.mix(fy, gx * scale, share));
            }
        }
    }
}
