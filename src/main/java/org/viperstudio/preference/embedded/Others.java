package org.viperstudio.preference.embedded;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.viperstudio.preference.embedded.Attribution.Felt;
import org.viperstudio.preference.embedded.Part.Feeling;
import org.viperstudio.preference.embedded.words.LexiconFile;
import org.viperstudio.preference.embedded.words.Token;

/** What others feel: "My sister hated the pink. I adore it." is the person's own opinion of pink. */
final class Others {
    private static final Set<String> KNOWN = people("known");
    private static final Set<String> GENERAL = people("general");

    private static final Set<String> SELF = Set.of("i", "me", "myself", "mine", "am");
    private static final int REACH = 4;

    private Others() {}

    private static Set<String> people(String kind) {
        return LexiconFile.lines("others.txt").stream()
                .map(LexiconFile.Entry::of)
                .filter(entry -> entry.key().equals(kind))
                .flatMap(entry -> entry.phrases().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Puts the person's own feeling, told next, in the place of what others feel; without it theirs is no opinion. */
    static void giveWay(List<Thought> thoughts) {
        for (int i = 0; i < thoughts.size(); i++) {
            Thought thought = thoughts.get(i);
            boolean known = feels(thought, KNOWN);
            if (ofOthers(thought.clause(), KNOWN) || ofOthers(thought.clause(), GENERAL)) {
                Optional<Felt> own = Afterwards.felt(thoughts, i, SELF);
                own.ifPresent(thought::replace);
                if (own.isEmpty() && known) {
                    thought.silence();
                }
            }
        }
    }

    /** "My kids hate the fog", not "my son as a portrait is lovely". */
    private static boolean feels(Thought thought, Set<String> people) {
        return ofOthers(thought.clause(), people)
                && thought.parts().stream()
                        .anyMatch(part -> part instanceof Feeling(int from, int _, Cue cue)
                                && cue.reach() == Cue.Reach.FOLLOWING
                                && cue.kind() != Cue.Kind.WISH
                                && cue.kind() != Cue.Kind.EXCESS
                                && from <= REACH
                                && thought.clause().tokens().subList(0, from).stream()
                                        .anyMatch(token -> people.contains(token.text())));
    }

    private static boolean ofOthers(Clause clause, Set<String> people) {
        List<String> words = clause.tokens().stream().map(Token::text).toList();
        return words.stream().limit(REACH).anyMatch(people::contains)
                && words.stream().noneMatch(SELF::contains);
    }
}
