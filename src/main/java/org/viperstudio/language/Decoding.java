package org.viperstudio.language;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * How tokens are chosen, as the transformers library does it.
 *
 * @param maxTokens tokens of an answer at most
 * @param repetitionPenalty above 1 against what the text has already, below 1 in favour of it
 * @param temperature 0 for the likeliest token always; otherwise what logits are divided by before drawing
 * @param topP draw from the likeliest tokens that have this share of the probability together, 0..1
 * @param seed of the draw
 */
public record Decoding(int maxTokens, double repetitionPenalty, double temperature, double topP, long seed) {
    public Decoding {
        if (maxTokens < 1 || repetitionPenalty <= 0 || temperature < 0 || topP <= 0 || topP > 1) {
            throw new IllegalArgumentException("impossible decoding: " + maxTokens + " tokens, penalty "
                    + repetitionPenalty + ", temperature " + temperature + ", top-p " + topP);
        }
    }

    /** The likeliest token always. */
    public static Decoding greedy(int maxTokens, double repetitionPenalty) {
        return new Decoding(maxTokens, repetitionPenalty, 0, 1, 0);
    }

    /** What is drawn with. */
    RandomGenerator random() {
        return new SplittableRandom(seed);
    }

    /**
     * The next token.
     *
     * @param logits of the vocabulary; changed
     * @param text ids of all tokens so far, the prompt's too
     */
    int next(float[] logits, Set<Integer> text, RandomGenerator random) {
        penalise(logits, text);
        return temperature == 0 ? likeliest(logits) : drawn(logits, random);
    }

    private void penalise(float[] logits, Set<Integer> text) {
        float penalty = (float) repetitionPenalty;
        for (int id : text) {
            logits[id] = logits[id] < 0 ? logits[id] * penalty : logits[id] / penalty;
        }
    }

    private static int likeliest(float[] logits) {
        int best = 0;
        for (int i = 1; i < logits.length; i++) {
            best = logits[i] > logits[best] ? i : best;
        }
        return best;
    }

    private int drawn(float[] logits, RandomGenerator random) {
        int[] order = IntStream.range(0, logits.length)
                .boxed()
                .sorted(Comparator.comparingDouble(id -> -logits[id]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] shares = shares(logits, order);
        double mark = random.nextDouble() * shares[shares.length - 1];
        for (int i = 0; i < shares.length; i++) {
            if (mark < shares[i]) {
                return order[i];
            }
        }
        return order[shares.length - 1];
    }

    /** Running sums of the probabilities that are drawn from, likeliest first; at least one. */
    private double[] shares(float[] logits, int[] order) {
        double[] sums = new double[order.length];
        double sum = 0;
        for (int i = 0; i < order.length; i++) {
            sum += Math.exp((logits[order[i]] - logits[order[0]]) / temperature);
            sums[i] = sum;
        }
        int kept = 1;
        while (kept < order.length && sums[kept - 1] < topP * sum) {
            kept++;
        }
        return Arrays.copyOf(sums, kept);
    }
}
