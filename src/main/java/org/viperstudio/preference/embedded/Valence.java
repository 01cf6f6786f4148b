package org.viperstudio.preference.embedded;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.viperstudio.preference.embedded.words.LexiconFile;
import org.viperstudio.preference.embedded.words.Token;

/**
 * How pleasant words are by themselves, after VADER's lexicon of 7,500 words (Hutto and Gilbert, 2014): for what no cue
 * tells.
 */
final class Valence {
    private static final String LEXICON = "/vader_sentiment_lexicon.txt";

    private final Map<String, Double> valences = new HashMap<>();

    Valence() {
        for (String line : LexiconFile.linesOf(LEXICON)) {
            String[] columns = line.split("\t");
            if (columns.length > 1) {
                valences.put(columns[0], Double.parseDouble(columns[1]));
            }
        }
    }

    /** From -4 (very unpleasant) to 4 (very pleasant); 0 for words that are neither. */
    double of(Token token) {
        return valences.getOrDefault(token.text(), 0.0);
    }

    /** The sum over words. */
    double of(List<Token> tokens) {
        return tokens.stream().mapToDouble(this::of).sum();
    }
}
