package org.viperstudio.preference.embedded;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.viperstudio.text.meaning.Meanings;
import org.viperstudio.text.meaning.SentenceEmbedding;

/** Finds the attribute that a phrase means, by the sentence model. Remembers what it was asked. */
final class MeaningMatcher {
    private static final double NEAR = 0.62;
    private static final double NEARER = 0.72;
    private static final double SHARED_KIND = 0.1;
    private static final int REMEMBERED = 20_000;

    private final Map<String, String> owners;
    private final Meanings meanings;
    private final Map<String, Match> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Match> eldest) {
            return size() > REMEMBERED;
        }
    };

    /**
     * The nearest attribute.
     *
     * @param likeness cosine of the phrase and the nearest way to say the attribute, less where both only share a kind
     */
    record Match(String attribute, double likeness) {}

    MeaningMatcher(Vocabulary vocabulary, Embeddings embeddings) {
        owners = vocabulary.meanings();
        List<String> sayings = List.copyOf(owners.keySet());
        meanings = Meanings.of(sayings, embeddings.of(sayings));
    }

    /**
     * The nearest attribute to a phrase, if it is near enough.
     *
     * @param personal whether the phrase speaks of the person rather than of the picture, as far as its small words tell
     */
    Optional<Match> match(String phrase, boolean personal) {
        Match match;
        synchronized (remembered) {
            match = remembered.get(phrase);
        }
        if (match == null) {
            Meanings.Near near =
                    meanings.nearest(SentenceEmbedding.of(phrase), 1).getFirst();
            match = new Match(
                    owners.getOrDefault(near.text(), near.text()), near.likeness() - discount(phrase, near.text()));
            synchronized (remembered) {
                remembered.put(phrase, match);
            }
        }
        return Optional.of(match).filter(found -> found.likeness() >= (personal ? NEARER : NEAR));
    }

    /** "Peeling paint" is near to "knifed paint" for the paint alone: what both name only by its kind counts less. */
    private static double discount(String phrase, String saying) {
        Set<String> words = new HashSet<>(Arrays.asList(phrase.split(" ")));
        return Arrays.stream(saying.split(" "))
                        .anyMatch(word -> words.contains(word) && Vocabulary.HEADS.contains(word))
                ? SHARED_KIND
                : 0;
    }
}
