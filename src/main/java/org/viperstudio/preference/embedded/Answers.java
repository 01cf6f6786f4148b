package org.viperstudio.preference.embedded;

import java.util.List;
import java.util.Set;
import org.viperstudio.preference.embedded.words.Token;

/** Reverses questions that are asked and then answered with no: "Do I like the frame? No." */
final class Answers {
    private static final Set<String> NO = Set.of("no", "nope", "nah", "never", "not");

    private Answers() {}

    /** Turns round what is asked and then denied. */
    static void settle(List<Thought> thoughts) {
        for (int i = 0; i + 1 < thoughts.size(); i++) {
            Thought asked = thoughts.get(i);
            Clause answer = thoughts.get(i + 1).clause();
            boolean asks = asked.clause().question()
                    && !asked.clause().sameSentence(answer)
                    && Questions.asksWhether(asked.clause());
            if (asks && !answer.question() && denies(answer.tokens())) {
                settle(asked);
            }
        }
    }

    /** Who asks what a thing is has no opinion of it: "Is that fog? No idea." */
    private static void settle(Thought asked) {
        if (asked.whole().isPresent() || asked.last().isPresent()) {
            asked.turnRound();
        } else {
            asked.silence();
        }
    }

    private static boolean denies(List<Token> answer) {
        return answer.stream()
                        .filter(Token::word)
                        .findFirst()
                        .filter(token -> NO.contains(token.text()))
                        .isPresent()
                || Ellipsis.denies(answer);
    }
}
