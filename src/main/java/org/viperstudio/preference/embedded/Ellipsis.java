package org.viperstudio.preference.embedded;

import java.util.List;
import java.util.Set;
import org.viperstudio.preference.embedded.words.Token;

/** Clauses that leave out their verb and take the one before: "fog works, glitter does not". */
final class Ellipsis {
    private static final Set<String> PERSONS = Set.of("i", "we", "it", "they");
    private static final int LONGEST = 8;

    private Ellipsis() {}

    /** Whether the words after a joint are such a clause with a subject of its own. */
    static boolean follows(List<Token> tokens, int from) {
        List<Token> words = segment(tokens, from);
        return words.size() > 2 && words.size() <= LONGEST && denies(words);
    }

    /** The words from an index to the next mark of punctuation. */
    static List<Token> segment(List<Token> tokens, int from) {
        return tokens.stream().skip(from).takeWhile(Token::word).toList();
    }

    /** Whether words end in a denial of the verb before: "... does not", "... never is". */
    static boolean denies(List<Token> words) {
        List<String> texts = words.stream().filter(Token::word).map(Token::text).toList();
        if (texts.size() < 2) {
            return false;
        }
        String last = texts.getLast();
        String before = texts.get(texts.size() - 2);
        return last.equals("not") && Verbs.AUXILIARIES.contains(before)
                || before.equals("never") && Verbs.AUXILIARIES.contains(last);
    }

    /** "I do": what was denied before is so. */
    static boolean affirms(List<Token> words) {
        List<String> texts = words.stream().filter(Token::word).map(Token::text).toList();
        return texts.size() == 2 && PERSONS.contains(texts.getFirst()) && Verbs.AUXILIARIES.contains(texts.getLast());
    }
}
