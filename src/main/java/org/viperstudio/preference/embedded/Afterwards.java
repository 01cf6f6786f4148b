package org.viperstudio.preference.embedded;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.viperstudio.preference.embedded.Attribution.Felt;
import org.viperstudio.preference.embedded.words.Token;

/**
 * Finds the feeling that follows an attribute in one of the next two thoughts without naming it: "..., but I love it".
 */
final class Afterwards {
    private static final int REACH = 2;
    private static final Set<String> AGREEMENTS =
            Set.of("me too", "so do i", "so am i", "i agree", "i do too", "i do as well", "same for me");

    private Afterwards() {}

    /**
     * The feeling told after a thought.
     *
     * @param signs words of which the later thought must have one
     */
    static Optional<Felt> felt(List<Thought> thoughts, int index, Set<String> signs) {
        Optional<Felt> earlier = thoughts.get(index).last().or(thoughts.get(index)::whole);
        return thoughts.subList(index + 1, Math.min(thoughts.size(), index + 1 + REACH)).stream()
                .filter(thought -> thought.mentions().isEmpty())
                .filter(thought -> holds(thought.clause(), signs))
                .flatMap(thought -> told(thought, earlier).stream())
                .findFirst();
    }

    private static Optional<Felt> told(Thought thought, Optional<Felt> earlier) {
        if (AGREEMENTS.contains(
                thought.clause().text(0, thought.clause().tokens().size()))) {
            return earlier;
        }
        return turned(thought.clause()) ? earlier.map(Felt::opposite) : thought.whole();
    }

    private static boolean holds(Clause clause, Set<String> signs) {
        return clause.tokens().stream().map(Token::text).anyMatch(signs::contains);
    }

    /** "But I do." and "I don't." */
    private static boolean turned(Clause clause) {
        return Ellipsis.denies(clause.tokens()) || Ellipsis.affirms(clause.tokens());
    }
}
