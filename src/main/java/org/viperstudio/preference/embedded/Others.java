package org.viperstudio.preference.embedded;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.viperstudio.preference.embedded.Attribution.Felt;
import org.viperstudio.preference.embedded.words.Token;

/** What others feel: "My sister hated the pink. I adore it." is the person's own opinion of pink. */
final class Others {
    private static final Set<String> PEOPLE = Set.of(
            "husband",
            "wife",
            "partner",
            "boyfriend",
            "girlfriend",
            "mother",
            "father",
            "mum",
            "mom",
            "dad",
            "sister",
            "brother",
            "son",
            "daughter",
            "kid",
            "kids",
            "child",
            "children",
            "toddler",
            "baby",
            "aunt",
            "uncle",
            "grandma",
            "grandmother",
            "grandpa",
            "grandfather",
            "friend",
            "friends",
            "colleague",
            "colleagues",
            "neighbour",
            "teacher",
            "boss",
            "people",
            "everyone",
            "everybody",
            "somebody",
            "someone",
            "some",
            "others",
            "many",
            "most",
            "two",
            "three",
            "one",
            "critics",
            "they",
            "he",
            "she");

    private static final Set<String> SELF = Set.of("i", "me", "myself", "mine", "am");
    private static final int REACH = 4;

    private Others() {}

    /** Puts the person's own feeling, told next, in the place of what others feel. */
    static void giveWay(List<Thought> thoughts) {
        for (int i = 0; i + 1 < thoughts.size(); i++) {
            if (ofOthers(thoughts.get(i).clause())) {
                Optional<Felt> own = own(thoughts, i);
                if (own.isPresent()) {
                    thoughts.get(i).replace(own.get());
                }
            }
        }
    }

    private static boolean ofOthers(Clause clause) {
        List<String> words = clause.tokens().stream().map(Token::text).toList();
        return words.stream().limit(REACH).anyMatch(PEOPLE::contains)
                && words.stream().noneMatch(SELF::contains);
    }

    /** A feeling of the person's own that names nothing itself, in one of the next two thoughts. */
    private static Optional<Felt> own(List<Thought> thoughts, int index) {
        return thoughts.subList(index + 1, Math.min(thoughts.size(), index + 3)).stream()
                .filter(thought -> thought.mentions().isEmpty())
                .filter(thought -> thought.clause().tokens().stream().anyMatch(token -> SELF.contains(token.text())))
                .flatMap(thought -> thought.whole().stream())
                .findFirst();
    }
}
