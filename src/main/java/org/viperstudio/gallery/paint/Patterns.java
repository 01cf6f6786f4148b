package org.viperstudio.gallery.paint;

import org.viperstudio.gallery.colour.Lab;
import org.viperstudio.gallery.noise.Generator;
import org.viperstudio.gallery.noise.Noise;
import org.viperstudio.gallery.noise.Numerics;
import org.viperstudio.gallery.raster.Canvas;
import org.viperstudio.gallery.raster.Plane;
import org.viperstudio.gallery.scene.Layers;

/** Passes that add to the scene's colours: motifs, glows, focus, what is behind and what is lit. */
final class Patterns {
    private Patterns() {}

    /** Strength -1..1 of a motif at a place in units of the shorter side. */
    @FunctionalInterface
    interface Motif {
        float at(float u, float v);
    }

    @FunctionalInterface
    private interface Mark {
        void on(Canvas out, int index, int x, int y);
    }

    private static Pass each(java.util.function.BiFunction<Layers, Generator, Mark> maker) {
        return (layers, g) -> {
            Canvas out = layers.colour().copy();
            Mark mark = maker.apply(layers, g);
            for (int i = 0; i < out.size(); i++) {
                mark.on(out, i, i % out.width, i / out.width);
            }
            return layers.withColour(out);
        };
    }

    /** A motif on everything but the main objects, fainter on them. */
    static Pass backdrop(Motif motif) {
        return each((layers, g) -> {
            float side = Math.min(layers.width(), layers.height());
            float turn = g.between(0, 6);
            return (out, i, x, y) -> {
                float m = motif.at(x / side, y / side);
                float share = Tones.hero(layers, i) ? 0.25f : 1;
                float l = out.l.data[i] + 0.2f * m * share * (out.l.data[i] > 0.6f ? -1 : 1);
                float hue = 0.055f * Math.max(0, m) * share;
                out.set(
                        i,
                        new Lab(
                                Numerics.clamp(l, 0.05f, 0.97f),
                                out.a.data[i] + hue * Numerics.cos(turn),
                                out.b.data[i] + hue * Numerics.sin(turn)));
            };
        });
    }

    private static float crisp(float wave) {
        return Numerics.clamp(wave * 5, -1, 1);
    }

    static Motif stripes() {
        return (u, v) -> crisp(Numerics.sin((u + v * 0.25f) * 62));
    }

    static Motif dots() {
        return (u, v) -> {
            float row = v * 9.5f;
            float column = u * 9.5f + (Numerics.floor(row) & 1) * 0.5f;
            float r = Numerics.length(Numerics.fraction(column) - 0.5f, Numerics.fraction(row) - 0.5f);
            return Numerics.smoothstep(0.34f, 0.26f, r);
        };
    }

    static Motif checks() {
        return (u, v) -> crisp(Numerics.sin(u * 32) * Numerics.sin(v * 32));
    }

    static Motif chevrons() {
        return (u, v) -> crisp(Numerics.sin((v + 0.11f * Math.abs(Numerics.fraction(u * 5) - 0.5f) * 4) * 50));
    }

    static Motif rings() {
        return (u, v) -> crisp(Numerics.sin(Numerics.length(u - 0.5f, v - 0.45f) * 58));
    }

    static Motif arabesques() {
        return (u, v) -> {
            float x = u * 4.4f;
            float y = v * 4.4f;
            float cx = Numerics.floor(x) + 0.5f;
            float cy = Numerics.floor(y) + 0.5f;
            float sign = ((Numerics.floor(x) + Numerics.floor(y)) & 1) == 0 ? 1 : -1;
            float r = Numerics.length(x - cx, y - cy);
            float angle = Numerics.atan2(y - cy, x - cx);
            return crisp(Numerics.sin(angle * 2 * sign + r * 15)) * Numerics.smoothstep(0.72f, 0.5f, r);
        };
    }

    /** Rays from below the middle, behind the main objects. */
    static Pass sunburst(float strength) {
        return each((layers, g) -> (out, i, x, y) -> {
            if (!Tones.hero(layers, i)) {
                float angle = Numerics.atan2(y - out.height * 0.78f, x - out.width / 2f);
                out.l.data[i] =
                        Numerics.clamp(out.l.data[i] + strength * crisp(Numerics.sin(angle * 22)), 0.04f, 0.98f);
            }
        });
    }

    /** Light through leaves: bright round patches, dark between. */
    static Pass dapple(float strength) {
        return each((layers, g) -> {
            int seed = g.noiseSeed() & 0xffff;
            float size = Math.min(layers.width(), layers.height()) / 12f;
            return (out, i, x, y) -> {
                float n = Noise.fractal(x / size, y / size, 2, seed);
                float sun = Numerics.smoothstep(0.4f, 0.68f, n);
                out.l.data[i] = Numerics.clamp(out.l.data[i] * (1 - strength * (1 - sun)) + 0.1f * sun, 0.02f, 0.99f);
                out.b.data[i] += 0.025f * sun;
            };
        });
    }

    /** Shafts of light from the upper left. */
    static Pass rays(float strength) {
        return each((layers, g) -> {
            int seed = g.noiseSeed() & 0xffff;
            return (out, i, x, y) -> {
                float dx = x + out.width * 0.15f;
                float dy = y + out.height * 0.3f;
                float shaft = Numerics.smoothstep(0.4f, 0.66f, Noise.at(Numerics.atan2(dy, dx) * 15, seed));
                float fade = Numerics.smoothstep(1.6f, 0.4f, Numerics.length(dx / out.width, dy / out.height));
                out.lay(i, 0.98f, 0.005f, 0.055f, 1.5f * strength * shaft * fade);
            };
        });
    }

    /** Bright edges on the main objects, where their surface turns away from the eye. */
    static Pass rim(Lab colour, float strength) {
        return each((layers, g) -> (out, i, x, y) -> {
            if (Tones.hero(layers, i)) {
                float across = layers.across().data[i];
                float up = layers.up().data[i];
                float edge = Numerics.smoothstep(0.62f, 0.95f, Numerics.length(across, up));
                out.lay(i, colour, strength * edge);
            } else {
                out.l.data[i] *= 0.72f;
            }
        });
    }

    static Pass shadowTint(Lab tint) {
        return each((layers, g) -> (out, i, x, y) -> {
            float shade = Numerics.smoothstep(0.55f, 0.1f, layers.lit().data[i])
                    * Numerics.smoothstep(0.92f, 0.55f, out.l.data[i]);
            float dark = Math.max(shade, 0.9f * Numerics.smoothstep(0.66f, 0.42f, out.l.data[i]));
            out.lay(i, Math.max(out.l.data[i], 0.16f), tint.a(), tint.b(), 0.85f * dark);
        });
    }

    static Pass silhouette(Lab ink) {
        return each((layers, g) -> {
            boolean any = heroes(layers);
            return (out, i, x, y) -> {
                boolean solid = any ? Tones.hero(layers, i) : layers.objects()[i] != 0;
                if (solid) {
                    out.lay(i, ink, 0.93f);
                } else {
                    out.l.data[i] = Numerics.mix(out.l.data[i], 0.86f, 0.35f);
                }
            };
        });
    }

    private static boolean heroes(Layers layers) {
        int count = 0;
        for (int object : layers.objects()) {
            count += object >= 10 ? 1 : 0;
        }
        return count > layers.objects().length / 50 && count < layers.objects().length * 9 / 10;
    }

    /** Main objects turn to metal. */
    static Pass gild() {
        return each((layers, g) -> {
            boolean any = heroes(layers);
            return (out, i, x, y) -> {
                if (any ? Tones.hero(layers, i) : layers.objects()[i] != 0) {
                    float l = Numerics.unit((out.l.data[i] - 0.2f) * 1.5f);
                    out.lay(i, 0.25f + 0.72f * l, 0.035f - 0.025f * l, 0.09f + 0.06f * l * (1 - l) * 4, 0.9f);
                }
            };
        });
    }

    /** How much of the main objects is near each pixel, as a soft plane. */
    private static Plane presence(Layers layers, float sigma) {
        Plane hero = new Plane(layers.width(), layers.height());
        for (int i = 0; i < hero.data.length; i++) {
            hero.data[i] = Tones.hero(layers, i) ? 1 : 0;
        }
        return hero.blur(sigma);
    }

    static Pass halo(Lab colour) {
        return each((layers, g) -> {
            Plane near = presence(layers, Math.min(layers.width(), layers.height()) * 0.06f);
            return (out, i, x, y) -> {
                if (!Tones.hero(layers, i)) {
                    float glow = Numerics.smoothstep(0.02f, 0.5f, near.data[i]);
                    out.l.data[i] *= 0.62f;
                    out.lay(i, colour, 0.95f * glow);
                }
            };
        });
    }

    /** Everything behind the main objects goes into one colour. */
    static Pass behind(Lab colour, float share) {
        return each((layers, g) -> {
            boolean any = heroes(layers);
            return (out, i, x, y) -> {
                boolean back = any ? !Tones.hero(layers, i) : layers.depth().data[i] > 12;
                if (back) {
                    float keep = 0.25f * (out.l.data[i] - 0.6f);
                    out.lay(i, Numerics.unit(colour.l() + keep), colour.a(), colour.b(), share);
                }
            };
        });
    }

    /** Depth in a few distinct planes, each paler than the one before it. */
    static Pass planes() {
        return each((layers, g) -> (out, i, x, y) -> {
            float d = Numerics.log2(1 + layers.depth().data[i]) * 1.25f;
            float plane = Math.min(7, Numerics.floor(d));
            float share = Numerics.unit((plane - 2) / 6);
            out.lay(i, 0.9f, -0.008f, -0.03f, 0.85f * share);
            out.l.data[i] -= 0.14f * Numerics.smoothstep(0.35f, 0, d - plane) * (1 - share);
        });
    }
}
