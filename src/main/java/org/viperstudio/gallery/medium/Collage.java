package org.viperstudio.gallery.medium;

import org.viperstudio.gallery.colour.Lab;
import org.viperstudio.gallery.noise.Generator;
import org.viperstudio.gallery.noise.Noise;
import org.viperstudio.gallery.noise.Numerics;
import org.viperstudio.gallery.raster.Canvas;
import org.viperstudio.gallery.raster.Plane;
import org.viperstudio.gallery.raster.Segments;
import org.viperstudio.gallery.raster.Smoothing;
import org.viperstudio.gallery.scene.Layers;

/** Cut and torn papers, laid over each other with thin shadows and white torn rims. */
final class Collage implements Medium {
    @Override
    public Canvas paint(Layers layers, Manner manner, Generator random) {
        Canvas colour = layers.colour();
        float unit = colour.grain();
        int seed = random.noiseSeed() & 0xffff;
        int radius = Math.max(1, Math.round(2 * unit));
        Canvas flat = Watercolour.wobble(Smoothing.kuwahara(colour, radius), 1.6f * unit, 6 * unit, seed);
        float size = 19 * unit * manner.width() / (float) Math.sqrt(manner.detail());
        Segments sheets = Segments.of(flat, layers.objects(), size, 0.16f, random);
        float[] nearness = nearness(sheets, layers);
        Plane border = sheets.borderDistance(3 * unit);
        int shift = Math.max(1, Math.round(1.5f * unit));
        Canvas out = new Canvas(colour.width, colour.height);
        for (int y = 0; y < out.height; y++) {
            for (int x = 0; x < out.width; x++) {
                int i = y * out.width + x;
                int sheet = sheets.label[i];
                int over = sheets.label[Math.max(0, y - shift) * out.width + Math.max(0, x - shift)];
                boolean shaded = over != sheet && nearness[over] > nearness[sheet];
                float fibre = Noise.at(x / (6 * unit), y / (1.3f * unit), seed + sheet % 7) - 0.5f;
                Lab paper = sheets.colour(sheet);
                float torn = sheet % 3 == 0 ? 0.8f * Numerics.smoothstep(1.3f * unit, 0.4f * unit, border.data[i]) : 0;
                float l = paper.l() + 0.035f * fibre + 0.03f * (sheets.facet(sheet) - 0.5f);
                Lab face = new Lab(l, paper.a() * 1.15f, paper.b() * 1.15f).mix(Lab.hex(0xf6f0e4), 0.75f * torn);
                out.set(i, shaded ? face.withLightness(face.l() * 0.68f) : face);
            }
        }
        return out;
    }

    private static float[] nearness(Segments sheets, Layers layers) {
        float[] sum = new float[sheets.count()];
        int[] count = new int[sheets.count()];
        for (int i = 0; i < sheets.label.length; i++) {
            sum[sheets.label[i]] += 1 / (1 + layers.depth().data[i]);
            count[sheets.label[i]]++;
        }
        for (int k = 0; k < sum.length; k++) {
            sum[k] = sum[k] / Math.max(1, count[k]) + 0.02f * sheets.facet(k);
        }
        return sum;
    }
}
