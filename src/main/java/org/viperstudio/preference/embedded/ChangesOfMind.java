package org.viperstudio.preference.embedded;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.viperstudio.preference.embedded.Attribution.Felt;
import org.viperstudio.preference.embedded.words.LexiconFile;
import org.viperstudio.preference.embedded.words.PhraseTable;
import org.viperstudio.preference.embedded.words.Token;

/** Replaces an earlier feeling by a present one: "At first I hated the stripes. Now I love them." */
final class ChangesOfMind {
    private static final PhraseTable<Boolean> EARLIER = earlier();
    private static final Set<String> NOW = Set.of("now", "here", "one", "it", "them", "actually", "me", "i");
    /** "Until now." */
    private static final Set<String> TURNS =
            Set.of("until now", "till now", "until this", "until this one", "here we are", "not any more");

    private ChangesOfMind() {}

    private static PhraseTable<Boolean> earlier() {
        PhraseTable<Boolean> table = new PhraseTable<>();
        LexiconFile.lines("earlier.txt").forEach(phrase -> table.add(phrase, true));
        return table;
    }

    /** Puts what is felt now in the place of what was felt before. */
    static void settle(List<Thought> thoughts) {
        for (int i = 0; i + 1 < thoughts.size(); i++) {
            Thought thought = thoughts.get(i);
            if (turns(thoughts.get(i + 1).clause())) {
                thought.turnRound();
            } else if (isEarlier(thought.clause().tokens())) {
                Optional<Felt> later = Afterwards.felt(thoughts, i, NOW);
                later.ifPresent(thought::replace);
            }
        }
    }

    private static boolean isEarlier(List<Token> tokens) {
        return IntStream.range(0, tokens.size())
                .anyMatch(i -> EARLIER.at(tokens, i).isPresent());
    }

    private static boolean turns(Clause clause) {
        return TURNS.contains(clause.text(0, clause.tokens().size()));
    }
}
