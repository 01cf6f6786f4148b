package org.viperstudio.language;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * How the tokens of an answer are chosen; the settings mean what they mean in the transformers library.
 *
 * @param maxTokens the most tokens of an answer, at least 1
 * @param repetitionPenalty above 1 makes tokens less likely that the text already contains, below 1 more likely
 * @param temperature 0 for greedy decoding; otherwise logits are divided by it before sampling
 * @param topP nucleus sampling: tokens are sampled from the likeliest ones that together have this probability, above 0
 *     to 1
 * @param seed of the sampling
 */
public record Decoding(int maxTokens, double repetitionPenalty, double temperature, double topP, long seed) {
    public Decoding {
        if (maxTokens < 1 || repetitionPenalty <= 0 || temperature < 0 || topP <= 0 || topP > 1) {
            throw new IllegalArgumentException("impossible decoding: " + maxTokens + " tokens, penalty "
                    + repetitionPenalty + ", temperature " + temperature + ", top-p " + topP);
        }
    }

    /** Greedy decoding: always the likeliest token. */
    public static Decoding greedy(int maxTokens, double repetitionPenalty) {
        return new Decoding(maxTokens, repetitionPenalty, 0, 1, 0);
    }

    /** A generator for the samples of one answer. */
    RandomGenerator random() {
        return new SplittableRandom(seed);
    }

    /**
     * Chooses the next token's id.
     *
     * @param logits [vocabulary]; changed by the penalty
     * @param text the ids of all tokens so far, the prompt's included
     */
    int next(float[] logits, Set<Integer> text, RandomGenerator random) {
        penalise(logits, text);
        return temperature == 0 ? likeliest(logits) : sample(logits, random);
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

    private int sample(float[] logits, RandomGenerator random) {
        int[] order = IntStream.range(0, logits.length)
                .boxed()
                .sorted(Comparator.comparingDouble(id -> -logits[id]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] shares = cumulative(logits, order);
        double mark = random.nextDouble() * shares[shares.length - 1];
        for (int i = 0; i < shares.length; i++) {
            if (mark < shares[i]) {
                return order[i];
            }
        }
        return order[shares.length - 1];
    }

    /** Cumulative, unnormalised probabilities of the nucleus, likeliest first; at least one. */
    private double[] cumulative(float[] logits, int[] order) {
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
