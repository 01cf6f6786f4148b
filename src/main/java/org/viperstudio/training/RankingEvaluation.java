package org.viperstudio.training;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.viperstudio.network.Picture;

/**
 * Whether people's own pictures suit them best by the judge of attributes: each picture is ranked among plain pictures
 * of the same prompt, and among other people's.
 */
final class RankingEvaluation {
    /** Pictures that are ranked together: a person's own and seven others. */
    static final int ROW = 8;

    private static final double DEGREE = 0.85;

    private final EvaluationContext context;
    private final List<SimulatedTaste> tastes;
    private int firstAmongPlain;
    private int firstAmongOthers;

    private RankingEvaluation(EvaluationContext context) {
        this.context = context;
        this.tastes = IntStream.range(0, context.plan().people())
                .mapToObj(context::taste)
                .toList();
    }

    /** The shares of own pictures that come first, 0..1. */
    record Result(double amongPlain, double amongOthers) {}

    static Result run(EvaluationContext context) {
        return new RankingEvaluation(context).run();
    }

    private Result run() {
        for (int prompt = 0; prompt < context.plan().prompts(); prompt++) {
            rank(prompt);
            context.progress()
                    .accept("own pictures: %d ranked, first among plain ones %d times, first among others' %d times"
                            .formatted(tastes.size() * (prompt + 1), firstAmongPlain, firstAmongOthers));
        }
        double pictures = (double) tastes.size() * context.plan().prompts();
        return new Result(firstAmongPlain / pictures, firstAmongOthers / pictures);
    }

    /** Ranks everybody's own picture of one prompt. */
    private void rank(int prompt) {
        String text = Phrases.of(context.subject(prompt), 0);
        List<float[]> plain = plain(text);
        List<float[]> own = own(text, prompt);
        for (int person = 0; person < tastes.size(); person++) {
            SimulatedTaste taste = tastes.get(person);
            double score = score(taste, own.get(person));
            firstAmongPlain += isBest(score, taste, plain) ? 1 : 0;
            firstAmongOthers += isBest(score, taste, following(own, person)) ? 1 : 0;
        }
    }

    private boolean isBest(double score, SimulatedTaste taste, List<float[]> others) {
        return others.stream().allMatch(other -> score > score(taste, other));
    }

    /** The pictures of the people who follow, the first following the last. */
    private static List<float[]> following(List<float[]> own, int person) {
        return IntStream.range(1, ROW)
                .mapToObj(i -> own.get((person + i) % own.size()))
                .toList();
    }

    /** The judge's probabilities for plain pictures. */
    private List<float[]> plain(String text) {
        List<float[]> probabilities = new ArrayList<>();
        for (int i = 1; i < ROW; i++) {
            probabilities.add(
                    context.attributes().probabilities(context.studio().plain(text, 500_000L + i)));
        }
        return probabilities;
    }

    /** The judge's probabilities for each person's own picture. */
    private List<float[]> own(String text, int prompt) {
        List<float[]> probabilities = new ArrayList<>();
        for (int person = 0; person < tastes.size(); person++) {
            Picture picture = context.studio()
                    .paint(context.studio().request(text, tastes.get(person), List.of(DEGREE), 1000L * person + prompt))
                    .getFirst();
            probabilities.add(context.attributes().probabilities(picture));
        }
        return probabilities;
    }

    /** How well a picture suits a taste: the probabilities of what is liked, less those of what is disliked. */
    private double score(SimulatedTaste taste, float[] probabilities) {
        return sum(taste.liked(), probabilities) - sum(taste.disliked(), probabilities);
    }

    private double sum(List<String> attributes, float[] probabilities) {
        List<String> classes = context.attributes().classes();
        return attributes.stream()
                .mapToDouble(attribute -> probabilities[classes.indexOf(attribute)])
                .sum();
    }
}
