package org.viperstudio.training;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.viperstudio.network.Picture;

/** Whether people's own pictures suit them best: each among seven without a taste, and among seven other people's. */
final class RankingEvaluation {
    static final int ROW = 8;
    private static final double DEGREE = 0.85;

    private RankingEvaluation() {}

    record Result(double amongPlain, double amongOthers) {}

    static Result run(EvaluationContext context) {
        int people = context.plan().people();
        List<SimulatedTaste> tastes =
                IntStream.range(0, people).mapToObj(context::taste).toList();
        int first = 0;
        int firstOfOthers = 0;
        for (int prompt = 0; prompt < context.plan().prompts(); prompt++) {
            String text = Phrases.of(context.subject(prompt), 0);
            List<float[]> plain = plain(context, text);
            List<float[]> own = own(context, text, tastes, prompt);
            for (int person = 0; person < people; person++) {
                SimulatedTaste taste = tastes.get(person);
                double suits = suits(context, taste, own.get(person));
                first += plain.stream().allMatch(other -> suits > suits(context, taste, other)) ? 1 : 0;
                int self = person;
                firstOfOthers += IntStream.range(1, ROW)
                                .allMatch(i -> suits > suits(context, taste, own.get((self + i) % people)))
                        ? 1
                        : 0;
            }
            int rows = people * (prompt + 1);
            context.progress()
                    .accept("own pictures: %d rows, first among plain in %d, among others' in %d"
                            .formatted(rows, first, firstOfOthers));
        }
        double rows = (double) people * context.plan().prompts();
        return new Result(first / rows, firstOfOthers / rows);
    }

    private static List<float[]> plain(EvaluationContext context, String text) {
        List<float[]> judged = new ArrayList<>();
        for (int i = 1; i < ROW; i++) {
            judged.add(context.attributes().probabilities(context.studio().plain(text, 500_000L + i)));
        }
        return judged;
    }

    private static List<float[]> own(EvaluationContext context, String text, List<SimulatedTaste> tastes, int prompt) {
        List<float[]> judged = new ArrayList<>();
        for (int person = 0; person < tastes.size(); person++) {
            Picture picture = context.studio()
                    .paint(context.studio().request(text, tastes.get(person), List.of(DEGREE), 1000L * person + prompt))
                    .getFirst();
            judged.add(context.attributes().probabilities(picture));
        }
        return judged;
    }

    /** How much more of what is liked is seen than of what is disliked. */
    private static double suits(EvaluationContext context, SimulatedTaste taste, float[] probabilities) {
        List<String> classes = context.attributes().classes();
        double sum = 0;
        for (String liked : taste.liked()) {
            sum += probabilities[classes.indexOf(liked)];
        }
        for (String disliked : taste.disliked()) {
            sum -= probabilities[classes.indexOf(disliked)];
        }
        return sum;
    }
}
