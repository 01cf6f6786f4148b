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
import org.viperstudio.text.meaning.SentenceModel;

/** Finds the attribute that a phrase means, by the sentence model. Remembers what it was asked. */
final class MeaningMatcher {
    private static final double NEAR = 0.62;
    private static final double NEARER = 0.72;
    /** A word alone is near to much that it does not mean: "loud" to "understated". */
    private static final double ONE_WORD = 0.8;

    private static final double SHARED_KIND = 0.1;
    /** Letters of a word from which on its endings are taken off. */
    private static final int SHORT = 4;

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
        meanings = Meanings.of(sayings, embeddings.of(SentenceModel.TOPIC, sayings));
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
        return Optional.of(match)
                .filter(found -> found.likeness() >= enough(phrase, personal))
                .filter(found -> !contrary(phrase, found.attribute()));
    }

    private static double enough(String phrase, boolean personal) {
        return !phrase.contains(" ") ? ONE_WORD : personal ? NEARER : NEAR;
    }

    /** To the sentence model "framed" and "unframed" are much the same. */
    private static boolean contrary(String phrase, String attribute) {
        List<String> said = stems(phrase);
        List<String> meant = stems(attribute);
        return said.stream().anyMatch(word -> denies(meant, word))
                || meant.stream().anyMatch(word -> denies(said, word));
    }

    private static List<String> stems(String phrase) {
        return Arrays.stream(phrase.split(" "))
                .map(word -> word.length() > SHORT ? word.replaceAll("(ed|e|ing|s|ness)$", "") : word)
                .toList();
    }

    private static boolean denies(List<String> words, String word) {
        return words.stream()
                .anyMatch(
                        other -> other.equals("un" + word) || other.equals("in" + word) || other.equals(word + "les"));
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
