package org.viperstudio.preference.embedded;

import java.util.List;
import java.util.Set;
import org.viperstudio.preference.embedded.words.Token;

/** What is asked but meant as an answer. */
final class Questions {
    /** "Why ...?" */
    static final Cue DOUBT = new Cue(Cue.Kind.DISLIKE, Cue.Reach.FOLLOWING, 0.9);

    private Questions() {}

    /** "Why gold?" and "why is it so dark" ask for no reason. */
    static boolean asksWhy(Clause clause, int i) {
        List<Token> tokens = clause.tokens();
        boolean why = i == 0 && tokens.getFirst().text().equals("why");
        return why
                && tokens.size() > 1
                && !Set.of("i", "not", "we", "it").contains(tokens.get(1).text());
    }

    /** "Would I hang it?" */
    static boolean asksWhether(Clause clause) {
        String first = clause.tokens().getFirst().text();
        return first.equals("who") || Verbs.AUXILIARIES.contains(first);
    }

    /** "Isn't that lovely?" */
    static boolean deniesNothing(Clause clause, int negation) {
        return clause.question()
                && negation > 0
                && negation <= 2
                && Verbs.AUXILIARIES.contains(clause.tokens().get(negation - 1).text());
    }
}
