package org.viperstudio.preference.embedded;

import java.util.List;
import org.viperstudio.preference.embedded.words.Token;

/**
 * A stretch of a sentence that holds one thought.
 *
 * @param relation how it stands to what was said before it
 * @param sentence the number of its sentence in the comment
 * @param question whether its sentence ends as a question
 * @param opens whether what follows it is what it speaks of, as in "What I like: ..."
 */
record Clause(List<Token> tokens, Relation relation, int sentence, boolean question, boolean opens) {
    Clause {
        tokens = List.copyOf(tokens);
    }

    /** How a clause stands to the one before it. */
    enum Relation {
        /** It goes on. */
        PLAIN,
        /** It tells the other side: "but ..." */
        CONTRAST,
        /** It takes something out: "everything except ..." */
        EXCEPTION,
        /** It tells what comes off worse: "better than ..." */
        VERSUS,
        /** It only tells what something is not: "more cosy than grand". */
        ASIDE
    }

    boolean contrast() {
        return relation == Relation.CONTRAST;
    }

    boolean sameSentence(Clause other) {
        return sentence == other.sentence;
    }

    /** The words from {@code from} up to {@code to} alone, as text. */
    String text(int from, int to) {
        StringBuilder text = new StringBuilder();
        tokens.subList(from, to).stream().filter(Token::word).forEach(token -> text.append(text.isEmpty() ? "" : " ")
                .append(token.text()));
        return text.toString();
    }
}
