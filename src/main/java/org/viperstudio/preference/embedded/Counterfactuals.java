package org.viperstudio.preference.embedded;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.viperstudio.preference.embedded.Attribution.Felt;
import org.viperstudio.preference.embedded.Part.Feeling;
import org.viperstudio.preference.embedded.words.LexiconFile;
import org.viperstudio.preference.embedded.words.PhraseTable;
import org.viperstudio.preference.embedded.words.Token;

/** "Without the fog it would be dull": what would be felt if a thing were not there is the opposite of what it is worth. */
final class Counterfactuals {
    private static final PhraseTable<Boolean> CONDITIONS = conditions();
    private static final Set<String> WOULD = Set.of("would", "might", "could");

    private Counterfactuals() {}

    private static PhraseTable<Boolean> conditions() {
        PhraseTable<Boolean> table = new PhraseTable<>();
        LexiconFile.lines("conditions.txt").forEach(phrase -> table.add(phrase, true));
        return table;
    }

    /** Gives what is thought away the opposite of what would then be felt. */
    static void settle(List<Thought> thoughts) {
        for (int i = 0; i < thoughts.size(); i++) {
            int sign = sign(thoughts.get(i).clause().tokens());
            if (sign >= 0 && onlyAfter(thoughts.get(i), sign)) {
                Thought thought = thoughts.get(i);
                int at = i;
                within(thought, sign)
                        .or(() -> beside(thoughts, at, at + 1))
                        .or(() -> beside(thoughts, at, at - 1))
                        .map(Felt::opposite)
                        .ifPresent(thought::replace);
            }
        }
    }

    private static int sign(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (CONDITIONS.at(tokens, i).isPresent()) {
                return i;
            }
        }
        return -1;
    }

    /** Whether all that is named is what is thought away. */
    private static boolean onlyAfter(Thought thought, int sign) {
        return !thought.mentions().isEmpty() && thought.mentions().stream().allMatch(mention -> mention.from() > sign);
    }

    private static Optional<Felt> within(Thought thought, int sign) {
        return supposes(thought.clause())
                ? thought.whole(feeling -> !holds(feeling, sign) && !hasObject(thought, feeling))
                : Optional.empty();
    }

    private static boolean holds(Feeling feeling, int sign) {
        return feeling.from() <= sign && sign < feeling.to();
    }

    /** "Without the glitter I would love the fog" loves something else. */
    private static boolean hasObject(Thought thought, Feeling feeling) {
        return feeling.cue().kind() == Cue.Kind.WISH
                || feeling.cue().kind() == Cue.Kind.EXCESS
                || feeling.cue().reach() == Cue.Reach.FOLLOWING
                        && thought.mentions().stream().anyMatch(mention -> mention.from() == feeling.to());
    }

    /** "Without the fog, it would be dull." */
    private static Optional<Felt> beside(List<Thought> thoughts, int index, int other) {
        if (other < 0 || other >= thoughts.size()) {
            return Optional.empty();
        }
        Thought beside = thoughts.get(other);
        return beside.mentions().isEmpty()
                        && supposes(beside.clause())
                        && beside.clause().sameSentence(thoughts.get(index).clause())
                ? beside.whole()
                : Optional.empty();
    }

    private static boolean supposes(Clause clause) {
        return clause.tokens().stream().anyMatch(token -> WOULD.contains(token.text()));
    }
}
