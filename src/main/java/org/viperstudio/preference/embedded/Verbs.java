package org.viperstudio.preference.embedded;

import java.util.List;
import java.util.Set;
import org.viperstudio.preference.embedded.words.Token;

/** The small classes of verbs on which rules of grammar stand. */
final class Verbs {
    /** What joins a thing to its quality: "the sky looks soft". */
    static final Set<String> COPULAS =
            Set.of("is", "are", "was", "were", "look", "looks", "feel", "feels", "seem", "seems", "being", "be");

    /** What helps another verb, begins a question, or stands for a verb that is left out. */
    static final Set<String> AUXILIARIES = Set.of(
            "do", "does", "did", "is", "are", "am", "was", "were", "would", "could", "should", "can", "will", "have",
            "has", "had");

    private Verbs() {}

    /** Whether words tell how something is. */
    static boolean state(List<Token> words) {
        return words.stream().anyMatch(word -> COPULAS.contains(word.text()));
    }
}
