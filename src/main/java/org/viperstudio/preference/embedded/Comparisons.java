package org.viperstudio.preference.embedded;

import java.util.List;
import java.util.Set;
import org.viperstudio.preference.embedded.words.Token;

/** Where a comparison turns from what is better to what is worse: "X rather than Y", "I prefer X to Y", "X beats Y". */
final class Comparisons {
    private static final Set<String> CHOICE = Set.of(
            "prefer",
            "prefers",
            "preferred",
            "take",
            "choose",
            "pick",
            "favour",
            "want",
            "have",
            "wins",
            "preferable",
            "over");
    private static final Set<String> BEATS =
            Set.of("beats", "beat", "trumps", "outshines", "outclasses", "outdoes", "tops", "eclipses", "outweighs");
    private static final Set<String> COPULAS = Set.of("is", "are", "was", "were", "looks", "feels", "seems");
    private static final Set<String> NOTHING =
            Set.of("nothing", "not", "never", "nobody", "anything", "hard", "cannot");
    private static final Set<String> MORE = Set.of(
            "more",
            "better",
            "rather",
            "sooner",
            "nicer",
            "lovelier",
            "stronger",
            "other",
            "preferable",
            "finer",
            "less");

    private Comparisons() {}

    /** Whether the token at an index turns the clause that was begun. */
    static boolean turns(List<Token> current, List<Token> tokens, int i) {
        String word = tokens.get(i).text();
        if (current.stream().noneMatch(Token::word) || i + 1 >= tokens.size()) {
            return false;
        }
        return switch (word) {
            case "than" -> holds(current, MORE) && !holds(current, NOTHING);
            case "to" -> holds(current, Set.of("prefer", "prefers", "preferred", "preferable")) && !verbBefore(current);
            case "over" -> holds(current, CHOICE);
            default -> BEATS.contains(word) && !holds(current, NOTHING);
        };
    }

    /** "It is more cosy than grand" compares two words for one thing, and says nothing of the second. */
    static boolean ofWords(List<Token> current) {
        for (int i = 1; i + 1 < current.size(); i++) {
            if (current.get(i).text().equals("more")
                    && COPULAS.contains(current.get(i - 1).text())) {
                return i + 2 >= current.size();
            }
        }
        return false;
    }

    /** "I prefer to see ...", "I prefer it to be ..." */
    private static boolean verbBefore(List<Token> current) {
        return current.getLast().text().startsWith("prefer")
                || current.getLast().text().equals("it");
    }

    /** Whether a clause says that what it speaks of is the worse. */
    static boolean worse(Clause clause) {
        return clause.tokens().stream()
                .anyMatch(token -> Set.of("worse", "less", "uglier", "duller").contains(token.text()));
    }

    private static boolean holds(List<Token> tokens, Set<String> words) {
        return tokens.stream().anyMatch(token -> words.contains(token.text()));
    }
}
