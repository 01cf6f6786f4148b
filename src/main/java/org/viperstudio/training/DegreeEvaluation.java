package org.viperstudio.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.viperstudio.diffusion.ImageRequest;
import org.viperstudio.diffusion.PreferenceUse;
import org.viperstudio.network.Picture;
import org.viperstudio.training.SketchReport.AtDegree;

/**
 * What pictures show as the degree rises: of what is liked, of what is disliked, and of the subject. A plain picture
 * shows hardly anything of what somebody dislikes, so that little of it can go: to each prompt that names the subject
 * alone there is another that asks for one thing besides which the person dislikes.
 */
final class DegreeEvaluation {
    private static final double USUAL = 0.85;
    private static final List<Double> DEGREES = List.of(0.0, 0.25, 0.5, 0.75, USUAL, 1.0);
    private static final long SEED = 700_000L;
    private static final long PAINTER_SEED = 900_000L;

    private DegreeEvaluation() {}

    /** The attributes and subjects seen at one degree, summed over the sweeps. */
    private static final class Seen {
        private double liked;
        private double disliked;
        private double unasked;
        private double askedFor;
        private double subjects;

        AtDegree of(double degree, int sweeps) {
            return new AtDegree(
                    degree,
                    liked / sweeps,
                    disliked / (2 * sweeps),
                    unasked / sweeps,
                    askedFor / sweeps,
                    subjects / sweeps);
        }
    }

    static Map<String, List<AtDegree>> run(EvaluationContext context) {
        Map<String, List<AtDegree>> byWay = new LinkedHashMap<>();
        for (PreferenceUse use : PreferenceUse.values()) {
            byWay.put(name(use), run(context, use));
        }
        return byWay;
    }

    /** The rows of the method as it is: with both equations. */
    static List<AtDegree> whole(Map<String, List<AtDegree>> ways) {
        return Objects.requireNonNull(ways.get(name(PreferenceUse.BOTH)));
    }

    /** The share of subjects seen at degree 0 that is left at the usual degree. */
    static double kept(List<AtDegree> rows) {
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

    private static List<AtDegree> run(EvaluationContext context, PreferenceUse use) {
        int sweeps = context.plan().sweeps();
        List<Seen> seen = DEGREES.stream().map(degree -> new Seen()).toList();
        for (int i = 0; i < sweeps; i++) {
            SimulatedTaste taste = context.taste(i);
            String subject = context.subject(i);
            String prompt = Phrases.of(subject, 0);
            List<Picture> usual = sweep(context, use, prompt, taste, i);
            String unwanted = taste.disliked().getFirst();
            List<Picture> askedFor = sweep(context, use, prompt + ", " + unwanted, taste, i);
            for (int degree = 0; degree < DEGREES.size(); degree++) {
                Seen sum = seen.get(degree);
                Set<String> shown = context.seen(usual.get(degree));
                Set<String> shownWhenAsked = context.seen(askedFor.get(degree));
                double unasked = share(taste.disliked(), shown);
                sum.liked += share(taste.liked(), shown);
                sum.unasked += unasked;
                sum.disliked += unasked + share(taste.disliked(), shownWhenAsked);
                sum.askedFor += share(List.of(unwanted), shownWhenAsked);
                sum.subjects += context.subjects().best(usual.get(degree)).equals(subject) ? 1 : 0;
            }
            context.progress().accept("degrees, %s: %d of %d".formatted(name(use), i + 1, sweeps));
        }
        List<AtDegree> rows = new ArrayList<>();
        for (int degree = 0; degree < DEGREES.size(); degree++) {
            rows.add(seen.get(degree).of(DEGREES.get(degree), sweeps));
        }
        return rows;
    }

    private static List<Picture> sweep(
            EvaluationContext context, PreferenceUse use, String prompt, SimulatedTaste taste, int sweep) {
        ImageRequest request =
                context.studio().request(prompt, taste, DEGREES, SEED + sweep).using(use);
        return context.studio().paint(request);
    }

    /** What is seen where the painter itself shows all that is liked. */
    static SketchReport.Painter painter(EvaluationContext context) {
        int sweeps = context.plan().sweeps();
        int size = context.studio().settings().size();
        double liked = 0;
        double disliked = 0;
        double plainDisliked = 0;
        for (int i = 0; i < sweeps; i++) {
            SimulatedTaste taste = context.taste(i);
            Scene plain = new Scene(context.subject(i), List.of(), PAINTER_SEED + i);
            Set<String> shown = context.seen(new Scene(plain.subject(), taste.liked(), plain.seed())
                    .paint(size)
                    .toPicture());
            liked += share(taste.liked(), shown);
            disliked += share(taste.disliked(), shown);
            plainDisliked +=
                    share(taste.disliked(), context.seen(plain.paint(size).toPicture()));
        }
        return new SketchReport.Painter(liked / sweeps, disliked / sweeps, plainDisliked / sweeps);
    }

    private static double share(List<String> attributes, Set<String> seen) {
        return attributes.stream()
                .mapToDouble(attribute -> seen.contains(attribute) ? 1 : 0)
                .average()
                .orElse(0);
    }
}
