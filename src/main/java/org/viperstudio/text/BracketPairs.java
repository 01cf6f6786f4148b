package org.viperstudio.text;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Finds which brackets of a prompt belong together. */
final class BracketPairs {
    /** The partner of a bracket that has none. */
    static final int ALONE = -1;

    private final List<PromptPiece> pieces;
    private final int[] partners;
    private final Deque<Integer> open = new ArrayDeque<>();
    private int openRound;

    private BracketPairs(List<PromptPiece> pieces) {
        this.pieces = pieces;
        this.partners = new int[pieces.size()];
        Arrays.fill(partners, ALONE);
    }

    /** For each piece the index of its partner, or {@link #ALONE}. */
    static int[] of(List<PromptPiece> pieces) {
        BracketPairs pairs = new BracketPairs(pieces);
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i) instanceof PromptPiece.Bracket bracket) {
                pairs.visit(bracket, i);
            }
        }
        return pairs.partners;
    }

    private void visit(PromptPiece.Bracket bracket, int index) {
        if (bracket.opens()) {
            open.push(index);
            openRound += bracket.round() ? 1 : 0;
        } else if (isOpen(bracket.round())) {
            close(bracket.round(), index);
        }
    }

    private boolean isOpen(boolean round) {
        return round ? openRound > 0 : openRound < open.size();
    }

    /** Pairs with the nearest open bracket of the same kind; those of the other kind in between remain alone. */
    private void close(boolean round, int index) {
        int partner = pop();
        while (isRound(partner) != round) {
            partner = pop();
        }
        partners[partner] = index;
        partners[index] = partner;
    }

    private int pop() {
        int index = open.pop();
        openRound -= isRound(index) ? 1 : 0;
        return index;
    }

    private boolean isRound(int index) {
        return pieces.get(index) instanceof PromptPiece.Bracket bracket && bracket.round();
    }
}
