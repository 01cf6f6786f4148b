package org.viperstudio.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Reads the notation of {@link Prompt#parse} in time proportional to its length, however deep its brackets. */
final class PromptParser {
    private static final double EMPHASIS = 1.1;
    /** Keeps a product of thousands of nested brackets finite, so that a weight of 0 inside still gives 0. */
    private static final double LARGEST_PRODUCT = 1e100;

    private final List<PromptPiece> pieces;
    private final int[] partners;
    private final List<WeightedSpan> spans = new ArrayList<>();
    private final Deque<Double> weights = new ArrayDeque<>(List.of(1.0));

    PromptParser(String text) {
        this.pieces = PromptPiece.split(text);
        this.partners = BracketPairs.of(pieces);
    }

    Prompt parse() {
        for (int i = 0; i < pieces.size(); i++) {
            switch (pieces.get(i)) {
                case PromptPiece.Words words -> add(closesRoundGroup(i + 1) ? words.withoutWeight() : words.text());
                case PromptPiece.Bracket bracket -> bracket(bracket, i);
            }
        }
        return new Prompt(spans);
    }

    private void add(String words) {
        spans.add(new WeightedSpan(words, WeightedSpan.clamp(weights.element())));
    }

    private void bracket(PromptPiece.Bracket bracket, int index) {
        if (partners[index] == BracketPairs.ALONE) {
            add(bracket.text());
        } else if (bracket.opens()) {
            weights.push(Math.min(LARGEST_PRODUCT, weights.element() * factor(bracket, partners[index])));
        } else {
            weights.pop();
        }
    }

    private double factor(PromptPiece.Bracket bracket, int close) {
        if (!bracket.round()) {
            return 1 / EMPHASIS;
        }
        return pieces.get(close - 1) instanceof PromptPiece.Words words
                ? words.weight().orElse(EMPHASIS)
                : EMPHASIS;
    }

    private boolean closesRoundGroup(int index) {
        return index < pieces.size()
                && partners[index] != BracketPairs.ALONE
                && pieces.get(index) instanceof PromptPiece.Bracket bracket
                && bracket.round()
                && !bracket.opens();
    }
}
