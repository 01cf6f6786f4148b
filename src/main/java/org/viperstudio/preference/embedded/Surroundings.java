package org.viperstudio.preference.embedded;

import java.util.List;
import java.util.Set;
import org.viperstudio.preference.embedded.Part.Feeling;
import org.viperstudio.preference.embedded.Regions.Region;

/**
 * What stands around words that nothing is known of.
 *
 * @param known what was understood of the clause by word
 */
record Surroundings(Clause clause, List<Part> known, Regions regions, Region region) {
    private static final Set<String> OBJECTS = Set.of("me", "us", "you", "them", "him", "it", "as");
    private static final Set<String> BEFORE_VERBS = Set.of(
            "to", "would", "could", "can", "will", "might", "i", "we", "you", "they", "it", "not", "never", "always");

    /** Whether only small words lie between the region and a feeling that speaks of it. */
    boolean besideFeeling() {
        return fronted()
                || known.stream()
                        .anyMatch(part -> part instanceof Feeling(int from, int to, Cue cue)
                                && cue.kind() != Cue.Kind.WISH
                                && (cue.reach() != Cue.Reach.PRECEDING
                                                && to <= region.from()
                                                && empty(to, region.from())
                                        || cue.reach() != Cue.Reach.FOLLOWING
                                                && from >= region.to()
                                                && empty(region.to(), from)));
    }

    /** "The frame I hate": the feeling ends the clause and has no other object. */
    private boolean fronted() {
        int next = region.to();
        return next < clause.tokens().size()
                && clause.tokens().get(next).text().equals("i")
                && known.stream()
                        .anyMatch(part -> part instanceof Feeling(int from, int to, Cue cue)
                                && cue.reach() == Cue.Reach.FOLLOWING
                                && from > next
                                && to == clause.tokens().size()
                                && empty(next, from));
    }

    /** Whether it is an item of a list: between commas, with other items in it. */
    boolean listed() {
        return bounded(region.from() - 1, -1)
                && bounded(region.to(), 1)
                && clause.tokens().stream()
                                .filter(token -> token.text().equals(","))
                                .count()
                        > 1;
    }

    private boolean bounded(int at, int step) {
        int i = at;
        while (i >= 0 && i < clause.tokens().size() && clause.tokens().get(i).word() && !regions.meaningful(i)) {
            i += step;
        }
        return i < 0
                || i >= clause.tokens().size()
                || MentionReader.ROW.contains(clause.tokens().get(i).text());
    }

    /** "I want to squish it" and "it strikes me": a word of doing. */
    boolean verb() {
        int before = region.from() - 1;
        boolean subject = before >= 0
                && BEFORE_VERBS.contains(clause.tokens().get(before).text())
                && known.stream().noneMatch(part -> part.to() > before && part.from() <= before);
        boolean object = region.to() < clause.tokens().size()
                && OBJECTS.contains(clause.tokens().get(region.to()).text());
        return subject || object;
    }

    private boolean empty(int from, int to) {
        for (int i = from; i < to; i++) {
            if (regions.meaningful(i) || !clause.tokens().get(i).word()) {
                return false;
            }
        }
        return to - from <= 2;
    }
}
