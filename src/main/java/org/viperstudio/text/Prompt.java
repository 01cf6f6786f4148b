package org.viperstudio.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A prompt whose words may have different weights.
 *
 * @param spans the words in order; neighbours of one weight are put together and empty ones left out
 */
public record Prompt(List<WeightedSpan> spans) {
    public Prompt {
        spans = joined(spans);
    }

    /**
     * Reads the notation that most tools share.
     *
     * <ul>
     *   <li>{@code (words)} counts 1.1 times as much, {@code (words:1.3)} 1.3 times, {@code [words]} 1/1.1 times;
     * nested
     *       brackets multiply.
     *   <li>{@code \(}, {@code \)}, {@code \[}, {@code \]} and {@code \\} are the characters themselves. So are
     * brackets
     *       without a partner, and a number after a colon that is not just before a closing {@code )}.
     *   <li>Weights out of the range of {@link WeightedSpan} are drawn into it: {@code (words:-1)} counts 0,
     *       {@code (words:99)} counts 5.
     * </ul>
     *
     * Every text is a prompt: nothing is rejected.
     */
    public static Prompt parse(String text) {
        return new PromptParser(text).parse();
    }

    /** The text as it stands, brackets and all. */
    public static Prompt literal(String text) {
        return new Prompt(List.of(new WeightedSpan(text, 1)));
    }

    /** The words without their weights. */
    public String text() {
        return spans.stream().map(WeightedSpan::text).collect(Collectors.joining());
    }

    /** The prompt in the notation of {@link #parse}, which gives an equal one back. */
    public String markup() {
        return spans.stream().map(WeightedSpan::markup).collect(Collectors.joining());
    }

    /** Whether any words count more or less than usual. */
    public boolean weighted() {
        return spans.stream().anyMatch(span -> span.weight() != 1);
    }

    private static List<WeightedSpan> joined(List<WeightedSpan> spans) {
        List<WeightedSpan> joined = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        float weight = 1;
        for (WeightedSpan span : spans.stream().filter(Prompt::hasText).toList()) {
            if (span.weight() != weight) {
                flush(words, weight, joined);
                weight = span.weight();
            }
            words.append(span.text());
        }
        flush(words, weight, joined);
        return List.copyOf(joined);
    }

    private static boolean hasText(WeightedSpan span) {
        return !span.text().isEmpty();
    }

    private static void flush(StringBuilder words, float weight, List<WeightedSpan> joined) {
        if (!words.isEmpty()) {
            joined.add(new WeightedSpan(words.toString(), weight));
            words.setLength(0);
        }
    }
}
