package org.viperstudio.preference.embedded;

import java.util.List;
import java.util.Optional;
import org.viperstudio.preference.embedded.Attribution.Felt;
import org.viperstudio.preference.embedded.Clause.Relation;

/** What a clause says by how it stands to another: under a heading, excepted, or compared. */
final class Relations {
    private static final double COMPARED = 0.8;
    /** "All of it, bar the frame." */
    private static final Felt EXCEPTED = new Felt(Polarity.DISLIKED, 1);

    private Relations() {}

    /** The feeling of what a clause names and no cue in it tells. */
    static Optional<Felt> feeling(List<Thought> thoughts, int index) {
        Clause clause = thoughts.get(index).clause();
        if (Ellipsis.denies(clause.tokens())) {
            return before(thoughts, index).or(() -> last(thoughts, index)).map(Felt::opposite);
        }
        if (clause.relation() == Relation.VERSUS
                && index > 0
                && Comparisons.lessThan(thoughts.get(index - 1).clause())) {
            return before(thoughts, index);
        }
        if (clause.relation() == Relation.EXCEPTION || clause.relation() == Relation.VERSUS) {
            return Optional.of(before(thoughts, index)
                    .or(() -> after(thoughts, index))
                    .map(Felt::opposite)
                    .orElse(EXCEPTED));
        }
        if (comparedWithNext(thoughts, index)) {
            boolean worse = Comparisons.worse(clause);
            return Optional.of(new Felt(worse ? Polarity.DISLIKED : Polarity.LIKED, COMPARED));
        }
        return heading(thoughts, index);
    }

    private static Optional<Felt> before(List<Thought> thoughts, int index) {
        for (int i = index - 1; i >= 0 && sameSentence(thoughts, i, index); i--) {
            Optional<Felt> felt = thoughts.get(i).last().or(thoughts.get(i)::whole);
            if (felt.isPresent()) {
                return felt;
            }
        }
        return Optional.empty();
    }

    /** "The fog works for me. The neon does not." */
    private static Optional<Felt> last(List<Thought> thoughts, int index) {
        return index == 0 ? Optional.empty() : thoughts.get(index - 1).last().or(thoughts.get(index - 1)::whole);
    }

    /** "Compared to the fog, the glitter is cheap." */
    private static Optional<Felt> after(List<Thought> thoughts, int index) {
        boolean same = index + 1 < thoughts.size() && sameSentence(thoughts, index + 1, index);
        return same && thoughts.get(index).clause().relation() == Relation.VERSUS
                ? thoughts.get(index + 1).last()
                : Optional.empty();
    }

    private static boolean comparedWithNext(List<Thought> thoughts, int index) {
        return index + 1 < thoughts.size() && thoughts.get(index + 1).clause().relation() == Relation.VERSUS;
    }

    /** "Likes: fog, moss." */
    private static Optional<Felt> heading(List<Thought> thoughts, int index) {
        for (int i = index - 1; i >= 0 && sameSentence(thoughts, i, index); i--) {
            Thought earlier = thoughts.get(i);
            if (earlier.clause().opens() && earlier.mentions().isEmpty()) {
                return earlier.whole();
            }
        }
        return Optional.empty();
    }

    private static boolean sameSentence(List<Thought> thoughts, int i, int index) {
        return thoughts.get(i).clause().sameSentence(thoughts.get(index).clause());
    }
}
