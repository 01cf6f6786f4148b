package org.viperstudio.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.viperstudio.diffusion.ImageRequest;
import org.viperstudio.diffusion.PreferenceUse;
import org.viperstudio.network.Picture;
import org.viperstudio.training.SketchReport.AtDegree;
import org.viperstudio.training.SketchTrial.Bench;

/** What pictures show as the degree rises: of what is liked, of what is disliked, and of the subject. */
final class DegreeTrial {
    private static final double USUAL = 0.85;
    private static final List<Double> DEGREES = List.of(0.0, 0.25, 0.5, 0.75, USUAL, 1.0);

    private DegreeTrial() {}

    static Map<String, List<AtDegree>> run(Bench bench) {
        Map<String, List<AtDegree>> byWay = new LinkedHashMap<>();
        for (PreferenceUse use : PreferenceUse.values()) {
            byWay.put(name(use), run(bench, use));
        }
        return byWay;
    }

    /** The share of subjects seen at degree 0 that is left at the usual degree. */
    static double kept(Map<String, List<AtDegree>> degrees) {
        List<AtDegree> rows = degrees.get(name(PreferenceUse.BOTH));
        double plain = rows.getFirst().subject_accuracy();
        return plain == 0 ? 0 : rows.get(DEGREES.indexOf(USUAL)).subject_accuracy() / plain;
    }

    private static String name(PreferenceUse use) {
        return switch (use) {
            case BOTH -> "equations 1 and 3";
            case EMBEDDING -> "equation 1";
            case GUIDANCE -> "equation 3";
        };
    }

    private static List<AtDegree> run(Bench bench, PreferenceUse use) {
        int sweeps = bench.plan().sweeps();
        double[][] sums = new double[DEGREES.size()][3];
        for (int i = 0; i < sweeps; i++) {
            SimulatedTaste taste = bench.taste(i);
            String subject = bench.subject(i);
            ImageRequest request = bench.studio()
                    .request(Phrases.of(subject, 0), taste, DEGREES, 700_000L + i)
                    .using(use);
            List<Picture> pictures = bench.studio().paint(request);
            for (int degree = 0; degree < DEGREES.size(); degree++) {
                add(sums[degree], bench, taste, subject, pictures.get(degree));
            }
            bench.news().accept("degrees, %s: %d of %d".formatted(name(use), i + 1, sweeps));
        }
        List<AtDegree> rows = new ArrayList<>();
        for (int degree = 0; degree < DEGREES.size(); degree++) {
            double[] sum = sums[degree];
            rows.add(new AtDegree(DEGREES.get(degree), sum[0] / sweeps, sum[1] / sweeps, sum[2] / sweeps));
        }
        return rows;
    }

    private static void add(double[] sums, Bench bench, SimulatedTaste taste, String subject, Picture picture) {
        float[] likelihoods = bench.attributes().likelihoods(picture);
        sums[0] += share(bench, taste.liked(), likelihoods);
        sums[1] += share(bench, taste.disliked(), likelihoods);
        sums[2] += bench.subjects().best(picture).equals(subject) ? 1 : 0;
    }

    private static double share(Bench bench, List<String> attributes, float[] likelihoods) {
        List<String> classes = bench.attributes().classes();
        return attributes.stream()
                .mapToDouble(attribute -> likelihoods[classes.indexOf(attribute)] > 0.5 ? 1 : 0)
                .average()
                .orElse(0);
    }
}
