package org.viperstudio.preference.embedded.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a text into words and punctuation: lower case, short forms written out, invisible characters gone. */
public final class WordSplitter {
    /** Possessive: what may be taken back is remembered, and of a thousand apostrophes that is too much. */
    private static final Pattern PIECE =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:'\\p{L}++)*+|\\.\\.\\.|[.!?;:,()=&+\\n\u2014\u2026>]"
                    + "|\\p{IsExtended_Pictographic}");

    private static final int LONGEST_WORD = 40;
    private static final Map<String, String> IRREGULAR =
            Map.of("can't", "can not", "won't", "will not", "shan't", "shall not");
    private static final Map<String, String> ENDINGS =
            Map.of("'m", "am", "'re", "are", "'ve", "have", "'ll", "will", "'d", "would");
    private static final Set<String> SUBJECTS = Set.of(
            "it",
            "that",
            "there",
            "what",
            "he",
            "she",
            "here",
            "who",
            "where",
            "how",
            "everything",
            "this",
            "something");

    private WordSplitter() {}

    /** The pieces of a text. */
    static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        Matcher matcher = PIECE.matcher(plain(text));
        while (matcher.find()) {
            String piece = matcher.group();
            if (piece.length() <= LONGEST_WORD) {
                add(pieces, piece);
            }
        }
        return pieces;
    }

    private static String plain(String text) {
        String folded = Normalizer.normalize(Shorthand.spelledOut(text), Normalizer.Form.NFKC)
                .replaceAll("[\\p{Cf}\\p{Cs}\\p{Co}\uFE0F]", "")
                .replace('\u2019', '\'')
                .replace('\u2018', '\'')
                .replace('\u00b4', '\'')
                .replaceAll("[\\u2013\\u2014]| - | -- ", " \u2014 ")
                .toLowerCase(Locale.ROOT);
        return StretchedWord.shortened(folded);
    }

    private static void add(List<String> pieces, String piece) {
        int mark = piece.indexOf('\'');
        if (IRREGULAR.containsKey(piece)) {
            pieces.addAll(List.of(IRREGULAR.get(piece).split(" ")));
        } else if (piece.endsWith("n't") && mark > 1) {
            pieces.add(piece.substring(0, piece.length() - 3));
            pieces.add("not");
        } else if (mark > 0) {
            pieces.add(piece.substring(0, mark));
            String ending = piece.substring(mark);
            if (ENDINGS.containsKey(ending)) {
                pieces.add(ENDINGS.get(ending));
            } else if (ending.equals("'s") && SUBJECTS.contains(piece.substring(0, mark))) {
                pieces.add("is");
            }
        } else {
            pieces.add(piece);
        }
    }
}
