package org.viperstudio.gallery.paint;

import org.viperstudio.gallery.colour.Lab;
import org.viperstudio.gallery.noise.Noise;
import org.viperstudio.gallery.noise.Numerics;
import org.viperstudio.gallery.raster.Canvas;
import org.viperstudio.gallery.raster.Plane;
import org.viperstudio.gallery.raster.Segments;
import org.viperstudio.gallery.scene.Layers;

/** Passes that move things: every layer is sampled from where the warp says. */
final class Warps {
    private Warps() {}

    /** Where a pixel comes from: writes x and y, in units of the shorter side from the picture's middle. */
    @FunctionalInterface
    interface Source {
        void from(float u, float v, float[] out);
    }

    static Layers remap(Layers layers, Source source) {
        int w = layers.width();
        int h = layers.height();
        Layers out = new Layers(
                new Canvas(w, h), new Plane(w, h), new int[w * h], new Plane(w, h), new Plane(w, h), new Plane(w, h));
        float side = Math.min(w, h);
        float[] at = new float[2];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                source.from((x - w / 2f) / side, (y - h / 2f) / side, at);
                move(layers, out, y * w + x, reflect(at[0] * side + w / 2f, w), reflect(at[1] * side + h / 2f, h));
            }
        }
        return out;
    }

    /** Places outside come back in as in a mirror. */
    private static float reflect(float value, int size) {
        float last = size - 1;
        float v = Math.abs(value);
        v -= 2 * last * Numerics.floor(v / (2 * last));
        return v > last ? 2 * last - v : v;
    }

    private static void move(Layers from, Layers to, int i, float x, float y) {
        to.colour().set(i, from.colour().sample(x, y));
        int j = Math.min(from.height() - 1, (int) (y + 0.5f)) * from.width()
                + Math.min(from.width() - 1, (int) (x + 0.5f));
        to.depth().data[i] = from.depth().data[j];
        to.objects()[i] = from.objects()[j];
        to.across().data[i] = from.across().data[j];
        to.up().data[i] = from.up().data[j];
        to.lit().data[i] = from.lit().data[j];
    }

    static Pass mirror() {
        return (layers, g) -> remap(layers, (u, v, out) -> {
            out[0] = -Math.abs(u);
            out[1] = v;
        });
    }

    static Pass stretch(float wide, float tall) {
        return (layers, g) -> remap(layers, (u, v, out) -> {
            out[0] = u / wide;
            out[1] = v / tall;
        });
    }

    static Pass fisheye(float strength) {
        return (layers, g) -> remap(layers, (u, v, out) -> {
            float r = Numerics.length(u, v);
            float scale = 0.62f + strength * r * r * 1.5f;
            out[0] = u * scale;
            out[1] = v * scale;
        });
    }

    static Pass shear(float amount) {
        return (layers, g) -> remap(layers, (u, v, out) -> {
            float sway = amount * (0.3f - v) + 0.018f * Numerics.sin(v * 22);
            out[0] = u - sway;
            out[1] = v;
        });
    }

    static Pass twirl(float turns) {
        return (layers, g) -> remap(layers, (u, v, out) -> {
            float r = Numerics.length(u, v);
            float angle = turns * Numerics.smoothstep(0.75f, 0, r);
            float c = Numerics.cos(angle);
            float s = Numerics.sin(angle);
            out[0] = u * c - v * s;
            out[1] = u * s + v * c;
        });
    }

    static Pass ripples(float amount) {
        return (layers, g) -> remap(layers, (u, v, out) -> {
            float r = Numerics.length(u, v) + 1e-4f;
            float push = amount * Numerics.sin(r * 38);
            out[0] = u + u / r * push;
            out[1] = v + v / r * push;
        });
    }

    static Pass waves(float amount, float frequency) {
        return (layers, g) -> {
            int seed = g.noiseSeed() & 0xffff;
            return remap(layers, (u, v, out) -> {
                out[0] = u + amount * Numerics.sin(v * frequency * 5 + 4 * Noise.at(u * 3, v * 3, seed));
                out[1] = v + amount * 0.8f * Numerics.sin(u * frequency * 5 + 4 * Noise.at(u * 3, v * 3, seed + 1));
            });
        };
    }

    /** Things run down like wax, more towards the bottom. */
    static Pass melt(float amount) {
        return (layers, g) -> {
            int seed = g.noiseSeed() & 0xffff;
            return remap(layers, (u, v, out) -> {
                float drip = Noise.fractal(u * 7, 0.5f, 2, seed);
                float low = Numerics.smoothstep(-0.35f, 0.5f, v);
                out[0] = u + 0.05f * low * Numerics.sin(v * 12 + 5 * drip);
                out[1] = v - amount * low * Numerics.smoothstep(0.35f, 0.7f, drip) * 1.5f;
            });
        };
    }

    /**
     * Cuts the picture into angular pieces, each seen from elsewhere, with shaded edges.
     *
     * @param count pieces along the shorter side times two
     * @param shift how far pieces move, {@code turn} how far they turn, in radians
     */
    static Pass shards(float count, float shift, float turn) {
        return (layers, g) -> {
            float unit = layers.colour().grain();
            float size = Math.min(layers.width(), layers.height()) * 2 / count;
            Segments cut = Segments.shattered(layers.colour(), size, g);
            Plane border = cut.borderDistance(6 * unit);
            float side = Math.min(layers.width(), layers.height());
            Layers out = remap(layers, (u, v, at) -> {
                int x = (int) (u * side + layers.width() / 2f + 0.5f);
                int y = (int) (v * side + layers.height() / 2f + 0.5f);
                int k = cut.label[
                        Math.min(layers.height() - 1, Math.max(0, y)) * layers.width()
                                + Math.min(layers.width() - 1, Math.max(0, x))];
                float cu = (cut.x(k) - layers.width() / 2f) / side;
                float cv = (cut.y(k) - layers.height() / 2f) / side;
                float a = turn * 2 * (Noise.cell(k, 1, 7) - 0.5f);
                float zoom = 0.85f + 0.3f * Noise.cell(k, 2, 7);
                float du = (u - cu) * zoom;
                float dv = (v - cv) * zoom;
                float step = shift * size / side;
                at[0] = cu + du * Numerics.cos(a) - dv * Numerics.sin(a) + step * 2 * (Noise.cell(k, 3, 7) - 0.5f);
                at[1] = cv + du * Numerics.sin(a) + dv * Numerics.cos(a) + step * 2 * (Noise.cell(k, 4, 7) - 0.5f);
            });
            shade(out.colour(), cut, border, size, unit);
            return out;
        };
    }

    /** Each piece is lit from its own side; its rim is a dark line. */
    private static void shade(Canvas picture, Segments cut, Plane border, float size, float unit) {
        for (int i = 0; i < picture.size(); i++) {
            int k = cut.label[i];
            float a = Noise.cell(k, 5, 7) * Numerics.TAU;
            float dx = (i % picture.width - cut.x(k)) / size;
            float dy = (i / picture.width - cut.y(k)) / size;
            float lean = dx * Numerics.cos(a) + dy * Numerics.sin(a);
            float rim = Numerics.smoothstep(1.1f * unit, 0.4f * unit, border.data[i]);
            picture.l.data[i] = Numerics.clamp(picture.l.data[i] + 0.2f * lean - 0.16f * rim, 0.03f, 0.98f);
        }
    }

    /** Flat pieces with straight edges in place of soft forms. */
    static Pass facets(float size) {
        return (layers, g) -> {
            float unit = layers.colour().grain();
            Segments cut = Segments.of(layers.colour().blur(unit), layers.objects(), size * unit, 0.45f, g);
            Canvas out = layers.colour().copy();
            for (int i = 0; i < out.size(); i++) {
                int k = cut.label[i];
                Lab c = cut.colour(k);
                out.set(i, c.withLightness(Numerics.clamp(c.l() + 0.14f * (cut.facet(k) - 0.5f), 0.03f, 0.98f)));
            }
            return layers.withColour(out);
        };
    }

    /** Smears along a line; main objects keep half of their edge. */
    static Pass streak(float length, float degrees) {
        return (layers, g) -> {
            float reach = length * Math.min(layers.width(), layers.height());
            float dx = Numerics.cos(degrees * Numerics.PI / 180) * reach;
            float dy = Numerics.sin(degrees * Numerics.PI / 180) * reach;
            return layers.withColour(smear(layers.colour(), (x, y, step, out) -> {
                out[0] = x + dx * step;
                out[1] = y + dy * step;
            }));
        };
    }

    static Pass zoomBlur(float amount) {
        return (layers, g) -> layers.withColour(smear(layers.colour(), (x, y, step, out) -> {
            float scale = 1 + amount * step;
            out[0] = (x - layers.width() / 2f) * scale + layers.width() / 2f;
            out[1] = (y - layers.height() / 2f) * scale + layers.height() / 2f;
        }));
    }

    @FunctionalInterface
    private interface Path {
        void at(float x, float y, float step, float[] out);
    }

    private static Canvas smear(Canvas from, Path path) {
        Canvas out = new Canvas(from.width, from.height);
        float[] p = new float[2];
        int taps = 9;
        for (int y = 0; y < out.height; y++) {
            for (int x = 0; x < out.width; x++) {
                float l = 0;
                float a = 0;
                float b = 0;
                for (int k = 0; k < taps; k++) {
                    path.at(x, y, k / (taps - 1f) * 2 - 1, p);
                    l += from.l.sample(p[0], p[1]);
                    a += from.a.sample(p[0], p[1]);
                    b += from.b.sample(p[0], p[1]);
                }
                out.set(y * out.width + x, new Lab(l / taps, a / taps, b / taps));
            }
        }
        return out;
    }

    /** The picture and a larger, mirrored one through each other. */
    static Pass doubled() {
        return (layers, g) -> {
            Canvas other = remap(layers, (u, v, out) -> {
                        out[0] = -u * 0.62f + 0.08f;
                        out[1] = v * 0.62f - 0.06f;
                    })
                    .colour();
            Canvas out = layers.colour().copy();
            for (int i = 0; i < out.size(); i++) {
                out.lay(i, other.get(i), 0.45f);
            }
            return layers.withColour(out);
        };
    }
}
