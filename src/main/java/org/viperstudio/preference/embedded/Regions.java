package org.viperstudio.preference.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.viperstudio.preference.embedded.words.Token;

/** The stretches of a clause between what was understood by word. */
final class Regions {
    private static final Set<String> JOINTS = Set.of("and", "or", "nor");

    private final Clause clause;
    private final Set<String> functionWords;

    /** From {@code from} up to {@code to} alone; begins and ends with a word that carries meaning. */
    record Region(int from, int to) {
        boolean holds(Part part) {
            return part.from() >= from && part.to() <= to;
        }
    }

    Regions(Clause clause, Set<String> functionWords) {
        this.clause = clause;
        this.functionWords = functionWords;
    }

    List<Region> between(List<Part> parts) {
        boolean[] closed = new boolean[clause.tokens().size()];
        for (Part part : parts) {
            for (int i = part.from(); i < part.to(); i++) {
                closed[i] |= !(part instanceof Part.Intensity);
            }
        }
        List<Region> regions = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= closed.length; i++) {
            if (i == closed.length || closed[i] || joint(clause.tokens().get(i))) {
                addTrimmed(regions, start, i);
                start = i + 1;
            }
        }
        return regions;
    }

    private static boolean joint(Token token) {
        return !token.word() || JOINTS.contains(token.text());
    }

    private void addTrimmed(List<Region> regions, int from, int to) {
        int first = from;
        int last = to;
        while (first < last && !meaningful(first)) {
            first++;
        }
        while (first < last && !meaningful(last - 1)) {
            last--;
        }
        if (first < last) {
            regions.add(new Region(first, last));
        }
    }

    /** Whether a token carries meaning of its own. */
    boolean meaningful(int index) {
        Token token = clause.tokens().get(index);
        return token.word() && !functionWords.contains(token.text()) && !functionWords.contains(token.stem());
    }
}
