package org.viperstudio.gallery;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.viperstudio.gallery.noise.Numerics;
import org.viperstudio.gallery.raster.Canvas;

/**
 * What tells two pictures apart: subject, medium or style, attributes, and statistics of small versions of them.
 */
final class ImageDescriptor {
    private static final int GRID = 4;

    private final String subject;
    private final String technique;
    private final Set<String> attributes;
    private final float[] statistics;

    ImageDescriptor(SceneDescription scene, Canvas small) {
        subject = scene.subject();
        technique = scene.attributes().getFirst();
        attributes = Set.copyOf(scene.attributes());
        statistics = statistics(small);
    }

    /** Mean colour in each field of a grid, then spread of lightness, chroma and fine contrast. */
    private static float[] statistics(Canvas p) {
        float[] out = new float[GRID * GRID * 3 + 3];
        float mean = 0;
        for (int i = 0; i < p.size(); i++) {
            int x = i % p.width;
            int y = i / p.width;
            int cell = (y * GRID / p.height) * GRID + x * GRID / p.width;
            float share = (float) (GRID * GRID) / p.size();
            out[cell * 3] += p.l.data[i] * share;
            out[cell * 3 + 1] += p.a.data[i] * share * 3;
            out[cell * 3 + 2] += p.b.data[i] * share * 3;
            mean += p.l.data[i] / p.size();
        }
        int at = GRID * GRID * 3;
        for (int i = 0; i < p.size(); i++) {
            float d = p.l.data[i] - mean;
            float fine = p.l.at(i % p.width + 1, i / p.width) - p.l.data[i];
            out[at] += 12 * d * d / p.size();
            out[at + 1] += 4 * Numerics.length(p.a.data[i], p.b.data[i]) / p.size();
            out[at + 2] += 8 * Math.abs(fine) / p.size();
        }
        return out;
    }

    /** 0 for the same picture; about 1.5 for pictures with nothing in common. */
    float distance(ImageDescriptor other) {
        Set<String> union = new HashSet<>(attributes);
        union.addAll(other.attributes);
        Set<String> both = new HashSet<>(attributes);
        both.retainAll(other.attributes);
        float jaccard = 1 - both.size() / (float) Math.max(1, union.size());
        float sum = 0;
        for (int i = 0; i < statistics.length; i++) {
            float d = statistics[i] - other.statistics[i];
            sum += d * d;
        }
        float look = Numerics.sqrt(sum / statistics.length) * 1.1f;
        return 0.55f * jaccard
                + look
                + (subject.equals(other.subject) ? 0 : 0.6f)
                + (technique.equals(other.technique) ? 0 : 0.35f);
    }

    /** The least distance to any of the pictures. */
    float distance(List<ImageDescriptor> others) {
        float least = Float.MAX_VALUE;
        for (ImageDescriptor other : others) {
            least = Math.min(least, distance(other));
        }
        return least;
    }

    /** Whether the picture has enough tones to be looked at: neither nearly black, nor white, nor empty. */
    boolean presentable() {
        float lightness = 0;
        for (int i = 0; i < GRID * GRID; i++) {
            lightness += statistics[i * 3] / (GRID * GRID);
        }
        return lightness > 0.4f
                && lightness < 0.88f
                && statistics[GRID * GRID * 3] > 0.2f
                && statistics[GRID * GRID * 3 + 2] < 0.55f;
    }
}
