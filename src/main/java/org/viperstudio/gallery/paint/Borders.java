package org.viperstudio.gallery.paint;

import org.viperstudio.gallery.colour.Lab;
import org.viperstudio.gallery.noise.Noise;
import org.viperstudio.gallery.noise.Numerics;
import org.viperstudio.gallery.raster.Canvas;

/** Where the picture ends: vignettes, borders, frames, torn edges. */
final class Borders {
    private Borders() {}

    static Finish vignette(float strength) {
        return (picture, layers, g) -> {
            for (int i = 0; i < picture.size(); i++) {
                float x = (i % picture.width + 0.5f) / picture.width * 2 - 1;
                float y = (i / picture.width + 0.5f) / picture.height * 2 - 1;
                float keep = 1 - strength * Numerics.smoothstep(0.5f, 1.4f, Numerics.length(x, y));
                picture.l.data[i] *= keep;
                picture.a.data[i] *= keep;
                picture.b.data[i] *= keep;
            }
        };
    }

    private static float inset(Canvas p, int i) {
        int x = i % p.width;
        int y = i / p.width;
        return Math.min(Math.min(x, p.width - 1 - x), Math.min(y, p.height - 1 - y)) / p.grain();
    }

    static Finish border(Lab colour, float width) {
        return (picture, layers, g) -> {
            for (int i = 0; i < picture.size(); i++) {
                float in = inset(picture, i);
                picture.lay(i, colour, Numerics.smoothstep(width + 0.4f, width - 0.4f, in));
            }
        };
    }

    static Finish torn() {
        return (picture, layers, g) -> {
            int seed = g.noiseSeed() & 0xffff;
            float unit = picture.grain();
            for (int i = 0; i < picture.size(); i++) {
                float x = i % picture.width / unit;
                float y = i / picture.width / unit;
                float rag = 9 * Noise.fractal(x / 9, y / 9, 4, seed);
                float in = inset(picture, i) + 4 - rag;
                picture.lay(i, 0.96f, 0.002f, 0.012f, Numerics.smoothstep(5.5f, 4.2f, in));
                picture.lay(i, 0.35f, 0.005f, 0.01f, Numerics.smoothstep(2.4f, 1.4f, in));
            }
        };
    }

    static Finish roundel() {
        return (picture, layers, g) -> {
            float half = Math.min(picture.width, picture.height) / 2f;
            for (int i = 0; i < picture.size(); i++) {
                float x = (i % picture.width + 0.5f - picture.width / 2f) / half;
                float y = (i / picture.width + 0.5f - picture.height / 2f) / half;
                float r = Numerics.length(x, y);
                picture.lay(i, 0.93f, 0.004f, 0.02f, Numerics.smoothstep(0.925f, 0.945f, r));
                picture.lay(i, 0.4f, 0.02f, 0.06f, 0.7f * Numerics.smoothstep(0.03f, 0.015f, Math.abs(r - 0.93f)));
            }
        };
    }

    static Finish triptych() {
        return (picture, layers, g) -> {
            float gap = 2.6f * picture.grain();
            for (int i = 0; i < picture.size(); i++) {
                float x = i % picture.width;
                float off = Math.min(Math.abs(x - picture.width / 3f), Math.abs(x - picture.width * 2 / 3f));
                picture.lay(i, 0.95f, 0.003f, 0.012f, Numerics.smoothstep(gap + 0.6f, gap - 0.6f, off));
            }
        };
    }
}
