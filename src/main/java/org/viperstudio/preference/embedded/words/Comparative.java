package org.viperstudio.preference.embedded.words;

import java.util.List;

/** The comparatives of adjectives. */
public final class Comparative {
    private static final int SHORTEST = 5;

    private Comparative() {}

    /** What an adjective may be in its base form, itself first: "softer" and "soft", "paler" and "pale", "hazier" and "hazy". */
    public static List<String> bases(String word) {
        if (word.length() < SHORTEST || !word.endsWith("er")) {
            return List.of(word);
        }
        String stem = word.substring(0, word.length() - 2);
        char last = stem.charAt(stem.length() - 1);
        if (last == 'i') {
            return List.of(word, stem.substring(0, stem.length() - 1) + "y");
        }
        boolean doubled = last == stem.charAt(stem.length() - 2);
        return doubled ? List.of(word, stem, stem.substring(0, stem.length() - 1)) : List.of(word, stem, stem + "e");
    }
}
