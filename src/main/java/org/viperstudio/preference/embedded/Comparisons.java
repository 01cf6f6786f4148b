package org.viperstudio.preference.embedded;

import java.util.List;
import java.util.Set;
import org.viperstudio.preference.embedded.Part.Feeling;
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
    private static final Set<String> TIMES = Set.of("any day", "any time", "every time", "every single time");
    private static final Set<String> SWAPS = Set.of("swap", "swapped", "trade", "traded", "exchange");
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
            "prettier",
            "uglier",
            "duller",
            "cheaper",
            "worse",
            "less");

    private Comparisons() {}

    /** Whether the token at an index turns the clause that was begun. */
    static boolean turns(List<Token> current, List<Token> tokens, int i) {
        String word = tokens.get(i).text();
        if (current.stream().noneMatch(Token::word) || i + 1 >= tokens.size()) {
            return false;
        }
        return switch (word) {
            case "than" -> compares(current) && !holds(current, NOTHING);
            case "as" -> unequal(current);
            case "compared" -> opens(tokens, i);
            case ">" -> tokens.get(i + 1).word() || tokens.get(i + 1).text().equals(">");
            case "for", "with", "by" -> swaps(current, word);
            case "to" -> holds(current, Set.of("prefer", "prefers", "preferred", "preferable")) && !verbBefore(current);
            case "over" -> holds(current, CHOICE);
            default -> BEATS.contains(word) && !holds(current, NOTHING);
        };
    }

    /** "Better than", "prettier than"; but "rather than stripes I would have chosen dots" begins with what is worse. */
    private static boolean compares(List<Token> current) {
        boolean fronted = current.size() == 1 && current.getFirst().text().equals("rather");
        return !fronted && holds(current, MORE);
    }

    /** "Not as lovely as ..." */
    private static boolean unequal(List<Token> current) {
        int not = -1;
        for (int i = 0; i < current.size(); i++) {
            String word = current.get(i).text();
            not = word.equals("not") ? i : not;
            if (not >= 0 && not < i && i + 1 < current.size() && (word.equals("as") || word.equals("so"))) {
                return true;
            }
        }
        return false;
    }

    /** "Swap the neon for candlelight", "replace the frame with moss". */
    private static boolean swaps(List<Token> current, String joint) {
        boolean replaces = holds(current, Set.of("replace", "replaced"));
        return joint.equals("for") ? holds(current, SWAPS) : replaces;
    }

    /** "Compared to the fog, the glitter is cheap." */
    static boolean opens(List<Token> tokens, int i) {
        return i + 1 < tokens.size()
                && tokens.get(i).text().equals("compared")
                && Set.of("to", "with").contains(tokens.get(i + 1).text());
    }

    /** Whether a fronted alternative ends where a subject begins: "instead of neon | I would have used pastels". */
    static boolean alternativeEnds(List<Token> current, Token next) {
        return current.size() > 2
                && Set.of("instead of", "rather than")
                        .contains(current.get(0).text() + " " + current.get(1).text())
                && Set.of("i", "we", "you").contains(next.text());
    }

    /** "It is more cosy than grand" compares two words for one thing, and says nothing of the second. */
    static boolean ofWords(List<Token> current) {
        for (int i = 1; i + 1 < current.size(); i++) {
            if (current.get(i).text().equals("more")
                    && Verbs.COPULAS.contains(current.get(i - 1).text())) {
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

    /** "I hate the glitter less | than the moss": both are felt alike, the second more. */
    static boolean lessThan(Clause clause) {
        return !clause.tokens().isEmpty() && clause.tokens().getLast().text().equals("less");
    }

    /** The parts of a clause; without "any day" where it tells what comes off worse. */
    static List<Part> compared(Clause clause, List<Part> parts) {
        return clause.relation() != Clause.Relation.VERSUS
                ? parts
                : parts.stream()
                        .filter(part ->
                                !(part instanceof Feeling) || !TIMES.contains(clause.text(part.from(), part.to())))
                        .toList();
    }

    private static boolean holds(List<Token> tokens, Set<String> words) {
        return tokens.stream().anyMatch(token -> words.contains(token.text()));
    }
}
