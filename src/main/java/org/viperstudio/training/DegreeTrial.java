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

/**
 * What pictures show as the degree rises: of what is liked, of what is disliked, and of the subject. A plain picture shows
 * hardly anything of what somebody dislikes, so that little of it can go: in a second round the prompt itself asks for one
 * thing that the person dislikes.
 */
final class DegreeTrial {
    private static final double USUAL = 0.85;
    private static final List<Double> DEGREES = List.of(0.0, 0.25, 0.5, 0.75, USUAL, 1.0);
    private static final long SEED = 700_000L;

    private DegreeTrial() {}

    /** The attributes and subjects seen at one degree, summed over the sweeps. */
    private static final class Seen {
        private double liked;
        private double disliked;
        private double askedFor;
        private double subjects;

        AtDegree of(double degree, int sweeps) {
            return new AtDegree(degree, liked / sweeps, disliked / sweeps, askedFor / sweeps, subjects / sweeps);
        }
    }

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
        List<Seen> seen = DEGREES.stream().map(degree -> new Seen()).toList();
        for (int i = 0; i < sweeps; i++) {
            SimulatedTaste taste = bench.taste(i);
            String subject = bench.subject(i);
            String prompt = Phrases.of(subject, 0);
            List<Picture> usual = sweep(bench, use, prompt, taste, i);
            String unwanted = taste.disliked().getFirst();
            List<Picture> askedFor = sweep(bench, use, prompt + ", " + unwanted, taste, i);
            for (int degree = 0; degree < DEGREES.size(); degree++) {
                Seen sum = seen.get(degree);
                float[] probabilities = bench.attributes().probabilities(usual.get(degree));
                sum.liked += share(bench, taste.liked(), probabilities);
                sum.disliked += share(bench, taste.disliked(), probabilities);
                sum.askedFor +=
                        share(bench, List.of(unwanted), bench.attributes().probabilities(askedFor.get(degree)));
                sum.subjects += bench.subjects().best(usual.get(degree)).equals(subject) ? 1 : 0;
            }
            bench.news().accept("degrees, %s: %d of %d".formatted(name(use), i + 1, sweeps));
        }
        List<AtDegree> rows = new ArrayList<>();
        for (int degree = 0; degree < DEGREES.size(); degree++) {
            rows.add(seen.get(degree).of(DEGREES.get(degree), sweeps));
        }
        return rows;
    }

    private static List<Picture> sweep(Bench bench, PreferenceUse use, String prompt, SimulatedTaste taste, int sweep) {
        ImageRequest request =
                bench.studio().request(prompt, taste, DEGREES, SEED + sweep).using(use);
        return bench.studio().paint(request);
    }

    private static double share(Bench bench, List<String> attributes, float[] probabilities) {
        List<String> classes = bench.attributes().classes();
        return attributes.stream()
                .mapToDouble(attribute -> probabilities[classes.indexOf(attribute)] > 0.5 ? 1 : 0)
                .average()
                .orElse(0);
    }
}
