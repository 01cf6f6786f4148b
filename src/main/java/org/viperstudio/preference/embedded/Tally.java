package org.viperstudio.preference.embedded;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.viperstudio.preference.PreferredAttribute;
import org.viperstudio.preference.VisualPreference;

/** Adds up the opinions of many comments. */
final class Tally {
    /** What each further comment adds, and where it ends. */
    private static final double REPETITION = 0.15;

    private static final double MOST = 2;

    private final Map<String, PreferredAttribute> sums = new LinkedHashMap<>();

    private Tally() {}

    /** @param opinions one list for each comment, in order */
    static VisualPreference of(List<List<Opinion>> opinions) {
        return new VisualPreference(side(opinions, Polarity.LIKED), side(opinions, Polarity.DISLIKED));
    }

    private static List<PreferredAttribute> side(List<List<Opinion>> opinions, Polarity polarity) {
        Tally tally = new Tally();
        for (int i = 0; i < opinions.size(); i++) {
            for (Opinion opinion : opinions.get(i)) {
                if (opinion.polarity() == polarity) {
                    tally.add(opinion, i);
                }
            }
        }
        return tally.sums.values().stream()
                .sorted(Comparator.comparingDouble(PreferredAttribute::weight).reversed())
                .toList();
    }

    private void add(Opinion opinion, int comment) {
        sums.merge(
                opinion.attribute(),
                new PreferredAttribute(opinion.attribute(), rounded(opinion.weight()), List.of(comment)),
                Tally::together);
    }

    private static PreferredAttribute together(PreferredAttribute old, PreferredAttribute more) {
        double stronger = Math.max(old.weight(), more.weight());
        if (old.from().getLast().equals(more.from().getFirst())) {
            return new PreferredAttribute(old.name(), stronger, old.from());
        }
        List<Integer> from = new ArrayList<>(old.from());
        from.addAll(more.from());
        return new PreferredAttribute(old.name(), rounded(Math.min(MOST, stronger + REPETITION)), from);
    }

    private static double rounded(double weight) {
        return Math.round(100 * weight) / 100.0;
    }
}
