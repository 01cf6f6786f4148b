package org.viperstudio.preference.embedded.words;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Writes out what stands for a feeling without a word: emoticons, ratings, plus and minus. The cues know these words. */
final class Shorthand {
    private static final Pattern HAPPY = Pattern.compile("[:;=]-?[)D]|<3|\\^\\^|xD");
    private static final Pattern SAD = Pattern.compile(">?[:=]'?-?[(/|](?=\\s|$)");
    private static final Pattern RATING = Pattern.compile("(?<![\\d.])(\\d{1,3}(?:\\.\\d)?) ?/ ?(5|10|100)(?!\\d)");
    private static final Pattern MINUS_POINTS = Pattern.compile("(?<![\\p{L}\\d])[-\u2212]\\d{1,4}(?= |$)");
    private static final Pattern PLUS = Pattern.compile("(^|[\\n,;.])\\s*\\+\\s*(?=\\p{L})");
    private static final Pattern MINUS = Pattern.compile("(^|[\\n,;.])\\s*[-\u2013]\\s*(?=\\p{L})");
    private static final double HIGH = 0.65;
    private static final double LOW = 0.45;

    private Shorthand() {}

    static String spelledOut(String text) {
        String faces =
                SAD.matcher(HAPPY.matcher(text).replaceAll(" \uD83D\uDE42 ")).replaceAll(" \uD83D\uDE41 ");
        String rated = RATING.matcher(faces).replaceAll(Shorthand::rating);
        String points = MINUS_POINTS.matcher(rated).replaceAll(" minuspoints ");
        return PLUS.matcher(points).find()
                ? MINUS.matcher(PLUS.matcher(points).replaceAll("$1 plus ")).replaceAll("$1 minus ")
                : points;
    }

    private static String rating(MatchResult rating) {
        double share = Double.parseDouble(rating.group(1)) / Double.parseDouble(rating.group(2));
        return share >= HIGH ? " toprated " : share <= LOW ? " lowrated " : " ";
    }
}
