package org.viperstudio.preference.embedded;

import java.util.List;
import org.viperstudio.preference.embedded.words.Token;

/**
 * A stretch of a sentence that holds one thought.
 *
 * @param contrast whether it tells the other side of what was said before it
 * @param sentence the number of its sentence in the comment
 */
record Clause(List<Token> tokens, boolean contrast, int sentence) {
    Clause {
        tokens = List.copyOf(tokens);
    }

    /** The words from {@code from} up to {@code to} alone, as text. */
    String text(int from, int to) {
        StringBuilder text = new StringBuilder();
        tokens.subList(from, to).stream().filter(Token::word).forEach(token -> text.append(text.isEmpty() ? "" : " ")
                .append(token.text()));
        return text.toString();
    }
}
