package org.viperstudio.preference.embedded;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.viperstudio.preference.embedded.words.Token;

/** "I am sad to see ..." tells how the person feels, and names no mood of the picture. */
final class PersonalState {
    private static final Map<String, Cue> STATES = Map.ofEntries(
            like("happy"),
            like("happier"),
            like("happiest"),
            like("glad"),
            like("content"),
            like("comfortable"),
            like("relaxed"),
            like("delighted"),
            like("hopeful"),
            dislike("sad"),
            dislike("sadder"),
            dislike("unhappy"),
            dislike("sorry"),
            dislike("afraid"),
            dislike("scared"),
            dislike("nervous"),
            dislike("anxious"),
            dislike("tense"),
            dislike("uncomfortable"),
            dislike("uneasy"),
            dislike("frightened"),
            dislike("confused"));

    private static final Set<String> SUBJECTS = Set.of("i", "am", "me", "would", "have", "i'd");
    private static final Set<String> BETWEEN = Set.of(
            "be", "been", "feel", "felt", "so", "very", "really", "quite", "rather", "a", "bit", "little", "too",
            "much", "just", "not", "even", "more", "only", "was", "will", "always", "such");
    private static final int REACH = 4;

    private PersonalState() {}

    private static Map.Entry<String, Cue> like(String word) {
        return Map.entry(word, new Cue(Cue.Kind.LIKE, Cue.Reach.NEAREST, 1));
    }

    private static Map.Entry<String, Cue> dislike(String word) {
        return Map.entry(word, new Cue(Cue.Kind.DISLIKE, Cue.Reach.NEAREST, 1));
    }

    /** The feeling that a word tells here, if it is the person's own. */
    static Optional<Cue> of(List<Token> tokens, int i) {
        Cue state = STATES.get(tokens.get(i).text());
        if (state == null) {
            return Optional.empty();
        }
        for (int at = i - 1; at >= 0 && i - at <= REACH; at--) {
            String word = tokens.get(at).text();
            if (SUBJECTS.contains(word)) {
                return Optional.of(state);
            }
            if (!BETWEEN.contains(word)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
