package org.viperstudio.training;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.viperstudio.network.Picture;
import org.viperstudio.training.SketchTrial.Bench;

/** Whether people's own pictures suit them best: each among seven without a taste, and among seven other people's. */
final class RowTrial {
    static final int ROW = 8;
    private static final double DEGREE = 0.85;

    private RowTrial() {}

    record Result(double amongPlain, double amongOthers) {}

    static Result run(Bench bench) {
        int people = bench.plan().people();
        List<SimulatedTaste> tastes =
                IntStream.range(0, people).mapToObj(bench::taste).toList();
        int first = 0;
        int firstOfOthers = 0;
        for (int prompt = 0; prompt < bench.plan().prompts(); prompt++) {
            String text = Phrases.of(bench.subject(prompt), 0);
            List<float[]> plain = plain(bench, text);
            List<float[]> own = own(bench, text, tastes, prompt);
            for (int person = 0; person < people; person++) {
                SimulatedTaste taste = tastes.get(person);
                double suits = suits(bench, taste, own.get(person));
                first += plain.stream().allMatch(other -> suits > suits(bench, taste, other)) ? 1 : 0;
                int self = person;
                firstOfOthers +=
                        IntStream.range(1, ROW).allMatch(i -> suits > suits(bench, taste, own.get((self + i) % people)))
                                ? 1
                                : 0;
            }
            int rows = people * (prompt + 1);
            bench.news()
                    .accept("own pictures: %d rows, first among plain in %d, among others' in %d"
                            .formatted(rows, first, firstOfOthers));
        }
        double rows = (double) people * bench.plan().prompts();
        return new Result(first / rows, firstOfOthers / rows);
    }

    private static List<float[]> plain(Bench bench, String text) {
        List<float[]> judged = new ArrayList<>();
        for (int i = 1; i < ROW; i++) {
            judged.add(bench.attributes().probabilities(bench.studio().plain(text, 500_000L + i)));
        }
        return judged;
    }

    private static List<float[]> own(Bench bench, String text, List<SimulatedTaste> tastes, int prompt) {
        List<float[]> judged = new ArrayList<>();
        for (int person = 0; person < tastes.size(); person++) {
            Picture picture = bench.studio()
                    .paint(bench.studio().request(text, tastes.get(person), List.of(DEGREE), 1000L * person + prompt))
                    .getFirst();
            judged.add(bench.attributes().probabilities(picture));
        }
        return judged;
    }

    /** How much more of what is liked is seen than of what is disliked. */
    private static double suits(Bench bench, SimulatedTaste taste, float[] probabilities) {
        List<String> classes = bench.attributes().classes();
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
