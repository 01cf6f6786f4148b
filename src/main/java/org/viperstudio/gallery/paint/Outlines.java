package org.viperstudio.gallery.paint;

import org.viperstudio.gallery.colour.Lab;
import org.viperstudio.gallery.noise.Noise;
import org.viperstudio.gallery.noise.Numerics;
import org.viperstudio.gallery.raster.Canvas;
import org.viperstudio.gallery.raster.Edges;
import org.viperstudio.gallery.raster.Orientation;
import org.viperstudio.gallery.raster.Plane;
import org.viperstudio.gallery.scene.Layers;

/** Lines drawn over the picture. */
final class Outlines {
    private Outlines() {}

    static Finish contour(float width, Lab ink, float strength) {
        return (picture, layers, g) -> {
            float unit = picture.grain();
            Plane line = thick(layers, width * unit, 0.6f);
            for (int i = 0; i < picture.size(); i++) {
                picture.lay(i, ink, strength * line.data[i]);
            }
        };
    }

    private static Plane thick(Layers layers, float width, float inner) {
        Plane edge = Edges.contours(layers.colour().l.blur(0.6f), layers.depth(), layers.objects(), inner);
        Plane soft = edge.blur(Math.max(0.45f, width * 0.62f));
        float low = width > 1.4f ? 0.2f : 0.26f;
        for (int i = 0; i < soft.data.length; i++) {
            soft.data[i] = Numerics.smoothstep(low, low + 0.24f, soft.data[i] * (width < 0.8f ? 0.9f : 1));
        }
        return soft;
    }

    /** Two contours that miss each other a little, as of a searching hand. */
    static Finish sketch(Lab ink) {
        return (picture, layers, g) -> {
            float unit = picture.grain();
            int seed = g.noiseSeed() & 0xffff;
            Plane line = thick(layers, 0.6f * unit, 0.9f);
            for (int y = 0; y < picture.height; y++) {
                for (int x = 0; x < picture.width; x++) {
                    float cover = 0;
                    for (int k = 0; k < 3; k++) {
                        float dx = 5 * unit * (Noise.at(x / (22 * unit), y / (22 * unit), seed + 2 * k) - 0.5f);
                        float dy = 5 * unit * (Noise.at(x / (22 * unit), y / (22 * unit), seed + 2 * k + 1) - 0.5f);
                        cover = Math.max(cover, line.sample(x + dx, y + dy));
                    }
                    picture.lay(y * picture.width + x, ink, 0.82f * cover);
                }
            }
        };
    }

    /** Long lines along the forms: noise smeared along the orientation field (line integral convolution). */
    static Finish flow(float strength) {
        return (picture, layers, g) -> {
            float unit = picture.grain();
            int seed = g.noiseSeed() & 0xffff;
            Orientation field = Orientation.of(picture.l, layers.across(), layers.up(), 4 * unit);
            for (int y = 0; y < picture.height; y++) {
                for (int x = 0; x < picture.width; x++) {
                    float line = (streak(field, x, y, 1, unit, seed) + streak(field, x, y, -1, unit, seed)) / 2;
                    int i = y * picture.width + x;
                    float mark = Numerics.clamp((line - 0.5f) * 6, -1, 1);
                    picture.l.data[i] = Numerics.clamp(picture.l.data[i] + strength * mark, 0.03f, 0.98f);
                }
            }
        };
    }

    private static float streak(Orientation field, float startX, float startY, float sign, float unit, int seed) {
        float x = startX;
        float y = startY;
        float px = field.dx(x, y) * sign;
        float py = field.dy(x, y) * sign;
        float sum = 0;
        int taps = 7;
        for (int k = 0; k < taps; k++) {
            sum += Noise.at(x / (2.3f * unit), y / (2.3f * unit), seed);
            float dx = field.dx(x, y);
            float dy = field.dy(x, y);
            float turn = dx * px + dy * py < 0 ? -1 : 1;
            px = dx * turn;
            py = dy * turn;
            x += px * 1.7f * unit;
            y += py * 1.7f * unit;
        }
        return sum / taps;
    }

    static Finish hatchedShadows() {
        return (picture, layers, g) -> {
            float unit = picture.grain();
            Plane tone = picture.l.blur(1.2f * unit);
            for (int y = 0; y < picture.height; y++) {
                for (int x = 0; x < picture.width; x++) {
                    int i = y * picture.width + x;
                    float dark = Numerics.smoothstep(0.62f, 0.3f, tone.data[i]);
                    float off = Math.abs(Numerics.fraction((x + y) / (4.2f * unit)) - 0.5f) * 2;
                    float ink = Numerics.smoothstep(0.75f * dark + 0.12f, 0.75f * dark - 0.12f, off);
                    picture.lay(i, 0.12f, 0, 0, dark > 0.02f ? 0.85f * ink : 0);
                }
            }
        };
    }

    static Finish blackShadows() {
        return (picture, layers, g) -> {
            Plane lit = layers.lit().blur(0.7f * picture.grain());
            Plane tone = picture.l.blur(0.8f * picture.grain());
            for (int i = 0; i < picture.size(); i++) {
                boolean sky = layers.objects()[i] == 0;
                float shadow = sky ? 0 : Numerics.smoothstep(0.34f, 0.2f, lit.data[i]);
                float dark = Math.max(shadow, Numerics.smoothstep(0.4f, 0.3f, tone.data[i]));
                picture.lay(i, 0.07f, 0, -0.004f, 0.96f * dark);
                picture.l.data[i] =
                        Numerics.mix(picture.l.data[i], Math.min(0.95f, picture.l.data[i] + 0.1f), 1 - dark);
            }
        };
    }

    static Finish soften(float sigma) {
        return (picture, layers, g) -> {
            Canvas soft = picture.blur(sigma * picture.grain());
            for (int i = 0; i < picture.size(); i++) {
                picture.lay(i, soft.get(i), 0.9f);
            }
        };
    }
}
