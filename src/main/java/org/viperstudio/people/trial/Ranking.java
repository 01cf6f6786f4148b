package org.viperstudio.people.trial;

import java.util.List;
import java.util.Set;
import org.viperstudio.people.Person;
import org.viperstudio.preference.PreferredAttribute;
import org.viperstudio.preference.VisualPreference;

/** How well an extracted taste fits a person. */
final class Ranking {
    private Ranking() {}

    /** What both agree on, less what they disagree on. */
    static double fit(VisualPreference read, Person person) {
        return sum(read, person.liked(), person.disliked()) - sum(read, person.disliked(), person.liked());
    }

    private static double sum(VisualPreference read, List<String> liked, List<String> disliked) {
        return sum(read.liked(), Set.copyOf(liked)) + sum(read.disliked(), Set.copyOf(disliked));
    }

    private static double sum(List<PreferredAttribute> read, Set<String> names) {
        return read.stream()
                .filter(attribute -> names.contains(attribute.name()))
                .mapToDouble(PreferredAttribute::weight)
                .sum();
    }

    /**
     * The chance that the true one is first when the best is chosen, and ties are broken by lot.
     *
     * @param place 1 for the first place alone, 2 for the first two, ...
     */
    static double within(int place, double own, double[] others) {
        int better = 0;
        int equal = 0;
        for (double other : others) {
            better += other > own ? 1 : 0;
            equal += other == own ? 1 : 0;
        }
        return Math.clamp((place - better) / (double) (equal + 1), 0.0, 1.0);
    }
}
