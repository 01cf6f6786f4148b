package org.viperstudio.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.viperstudio.diffusion.ImageRequest;
import org.viperstudio.diffusion.PreferenceUse;
import org.viperstudio.network.Picture;
import org.viperstudio.training.SketchReport.AtDegree;

/**
 * What pictures show as the degree rises: how much of what a person likes and dislikes, and whether the subject. A
 * plain picture hardly shows anything that somebody dislikes, so that there is little to suppress; therefore each
 * prompt that names the subject alone is accompanied by one that also asks for an attribute which the person dislikes.
 */
final class DegreeEvaluation {
    private static final double RECOMMENDED = 0.85;
    private static final List<Double> DEGREES = List.of(0.0, 0.25, 0.5, 0.75, RECOMMENDED, 1.0);
    private static final long SEED = 700_000L;
    private static final long PAINTER_SEED = 900_000L;

    private DegreeEvaluation() {}

    /** The shares of attributes and subjects that are seen at one degree, summed over the sweeps. */
    private static final class Totals {
        private double liked;
        private double disliked;
        private double unasked;
        private double askedFor;
        private double subjects;

        AtDegree mean(double degree, int sweeps) {
            return new AtDegree(
                    degree,
                    liked / sweeps,
                    disliked / (2 * sweeps),
                    unasked / sweeps,
                    askedFor / sweeps,
                    subjects / sweeps);
        }
    }

    /** The rows of the table for each way of bringing in the preference, by the way's name. */
    static Map<String, List<AtDegree>> run(EvaluationContext context) {
        Map<String, List<AtDegree>> byWay = new LinkedHashMap<>();
        for (PreferenceUse use : PreferenceUse.values()) {
            byWay.put(name(use), run(context, use));
        }
        return byWay;
    }

    /** The rows of the whole method, with both equations. */
    static List<AtDegree> complete(Map<String, List<AtDegree>> ways) {
        return Objects.requireNonNull(ways.get(name(PreferenceUse.BOTH)));
    }

    /** The accuracy of subjects at degree 0.85 as a share of that at degree 0. */
    static double subjectsKept(List<AtDegree> rows) {
        double plain = rows.getFirst().subject_accuracy();
        return plain == 0 ? 0 : rows.get(DEGREES.indexOf(RECOMMENDED)).subject_accuracy() / plain;
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
        List<Totals> totals = DEGREES.stream().map(degree -> new Totals()).toList();
        for (int sweep = 0; sweep < sweeps; sweep++) {
            addSweep(context, use, sweep, totals);
            context.progress().accept("degrees, %s: %d of %d".formatted(name(use), sweep + 1, sweeps));
        }
        return IntStream.range(0, DEGREES.size())
                .mapToObj(i -> totals.get(i).mean(DEGREES.get(i), sweeps))
                .toList();
    }

    /**
     * Judges the pictures of one person and subject at every degree, with and without a disliked attribute in the
     * prompt.
     */
    private static void addSweep(EvaluationContext context, PreferenceUse use, int sweep, List<Totals> totals) {
        SimulatedTaste taste = context.taste(sweep);
        String subject = context.subject(sweep);
        String prompt = Phrases.of(subject, 0);
        String unwanted = taste.disliked().getFirst();
        List<Picture> usual = sweep(context, use, prompt, taste, sweep);
        List<Picture> askedFor = sweep(context, use, prompt + ", " + unwanted, taste, sweep);
        for (int i = 0; i < DEGREES.size(); i++) {
            Set<String> seen = context.seen(usual.get(i));
            Set<String> seenWhenAsked = context.seen(askedFor.get(i));
            double unasked = share(taste.disliked(), seen);
            Totals total = totals.get(i);
            total.liked += share(taste.liked(), seen);
            total.unasked += unasked;
            total.disliked += unasked + share(taste.disliked(), seenWhenAsked);
            total.askedFor += share(List.of(unwanted), seenWhenAsked);
            total.subjects += context.subjects().best(usual.get(i)).equals(subject) ? 1 : 0;
        }
    }

    private static List<Picture> sweep(
            EvaluationContext context, PreferenceUse use, String prompt, SimulatedTaste taste, int sweep) {
        ImageRequest request =
                context.studio().request(prompt, taste, DEGREES, SEED + sweep).using(use);
        return context.studio().paint(request);
    }

    /** What the judge sees where the painter itself shows everything that is liked: an upper bound for the model. */
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
