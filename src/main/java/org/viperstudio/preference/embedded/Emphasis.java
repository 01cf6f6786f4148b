package org.viperstudio.preference.embedded;

import java.util.List;
import java.util.Set;
import org.viperstudio.preference.embedded.Part.Feeling;
import org.viperstudio.preference.embedded.Part.Mention;
import org.viperstudio.preference.embedded.Part.Negation;
import org.viperstudio.preference.embedded.words.Token;

/** Negations that strengthen a feeling: "I can't believe how lovely", "it couldn't be uglier", "nothing beats". */
record Emphasis(List<Token> tokens, List<Part> parts) {
    private static final Set<String> NOTHING = Set.of("nothing", "nobody", "none", "no");
    /** "I do not see how anyone ..." exclaims nothing. */
    private static final Set<String> NO_EXCLAMATION =
            Set.of("to", "anyone", "anybody", "people", "someone", "somebody", "you", "they", "one");

    private static final Set<String> EXPERIENCED =
            Set.of("been", "seen", "felt", "had", "known", "met", "found", "come");

    /** Whether a negation before a feeling makes it only stronger. */
    boolean in(Negation negation, Feeling feeling) {
        if (negation.to() > feeling.from()) {
            return false;
        }
        String word = tokens.get(negation.from()).text();
        List<String> between = texts(negation.to(), feeling.from());
        return exclaims(negation, feeling)
                || word.equals("never") && seldom(between, feeling)
                || between.contains("be") && comparative(between, feeling)
                || NOTHING.contains(word)
                        && (compares(negation.to(), feeling, "than") || compares(feeling.to(), feeling, "like"));
    }

    private boolean exclaims(Negation negation, Feeling feeling) {
        for (int i = negation.to(); i + 1 < tokens.size() && i < feeling.from(); i++) {
            if (tokens.get(i).text().equals("how")
                    && !NO_EXCLAMATION.contains(tokens.get(i + 1).text())) {
                return true;
            }
        }
        return false;
    }

    /** "I have never been so moved by it." */
    private boolean seldom(List<String> between, Feeling feeling) {
        return between.stream().anyMatch(EXPERIENCED::contains)
                && (between.contains("so") || between.contains("such") || comparative(between, feeling));
    }

    /** "They could not be uglier." */
    private boolean comparative(List<String> between, Feeling feeling) {
        return between.contains("more")
                || between.contains("any")
                || tokens.get(feeling.from()).text().endsWith("er");
    }

    /** "Nothing ruins a picture like glitter" and "nothing I dislike more than glitter". */
    private boolean compares(int from, Feeling feeling, String word) {
        for (int i = from; i < tokens.size(); i++) {
            boolean inside = feeling.from() <= i && i < feeling.to();
            if (!inside
                    && tokens.get(i).text().equals(word)
                    && !tokens.get(i - 1).text().equals("less")) {
                int after = i;
                return parts.stream().anyMatch(part -> part instanceof Mention && part.from() > after);
            }
        }
        return false;
    }

    private List<String> texts(int from, int to) {
        return tokens.subList(from, to).stream().map(Token::text).toList();
    }
}
