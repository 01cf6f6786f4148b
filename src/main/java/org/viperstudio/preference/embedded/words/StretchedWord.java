package org.viperstudio.preference.embedded.words;

import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/** Words that are drawn out, as in "sooo" and "coool": one letter or two of them are meant. */
final class StretchedWord {
    private static final Pattern STRETCH = Pattern.compile("(\\p{L})\\1{2,}");

    private StretchedWord() {}

    /** A text in which no letter stands more than three times in a row: all such words look alike. */
    static String shortened(String text) {
        return STRETCH.matcher(text).replaceAll("$1$1$1");
    }

    /**
     * The word that is meant.
     *
     * @param known how well a word is known; 0 if not at all
     */
    static String meant(String word, ToIntFunction<String> known) {
        if (known.applyAsInt(word) > 0 || !STRETCH.matcher(word).find()) {
            return word;
        }
        String one = STRETCH.matcher(word).replaceAll("$1");
        String two = STRETCH.matcher(word).replaceAll("$1$1");
        return known.applyAsInt(one) > known.applyAsInt(two) ? one : two;
    }
}
