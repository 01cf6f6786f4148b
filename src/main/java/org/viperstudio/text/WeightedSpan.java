package org.viperstudio.text;

import java.math.BigDecimal;

/**
 * Words of a prompt that have one weight.
 *
 * @param weight {@value #MIN_WEIGHT} to {@value #MAX_WEIGHT}; 1 is as usual, 0 takes the words' effect away
 */
public record WeightedSpan(String text, float weight) {
    /** No weight is below this: words to move away from belong into the negative prompt. */
    public static final float MIN_WEIGHT = 0;
    /** No weight is above this: far before it, embeddings are unlike anything that the networks saw in training. */
    public static final float MAX_WEIGHT = 5;

    /** @throws IllegalArgumentException if the weight is out of range or not a number */
    public WeightedSpan {
        requireInRange(text, weight);
    }

    static void requireInRange(String text, float weight) {
        boolean inRange = weight >= MIN_WEIGHT && weight <= MAX_WEIGHT;
        if (!inRange) {
            throw new IllegalArgumentException(
                    "\"%s\" has weight %s; it can be %s to %s.".formatted(text, weight, MIN_WEIGHT, MAX_WEIGHT));
        }
    }

    /** The nearest weight in range to what someone wrote. */
    static float clamp(double weight) {
        return (float) Math.clamp(weight, MIN_WEIGHT, MAX_WEIGHT);
    }

    /** The span as it is written in a prompt: {@link Prompt#parse} gives it back. */
    String markup() {
        String escaped = text.replaceAll("[\\\\()\\[\\]]", "\\\\$0");
        return weight == 1 ? escaped : "(" + escaped + ":" + decimal() + ")";
    }

    private String decimal() {
        return new BigDecimal(Float.toString(weight)).toPlainString();
    }
}
