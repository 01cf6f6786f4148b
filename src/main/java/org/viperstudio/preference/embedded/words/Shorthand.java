package org.viperstudio.preference.embedded.words;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Writes out what stands for a feeling without a word: emoticons, ratings, plus and minus. The cues know these words. */
final class Shorthand {
    private static final Pattern HAPPY = Pattern.compile("[:;=]-?[)D]|<3|\\^\\^|xD");
    private static final Pattern SAD = Pattern.compile(">?[:=]'?-?[(/|](?=\\s|$)");
    private static final Pattern RATING = Pattern.compile("(?<![\\d.])(\\d{1,3}(?:\\.\\d)?) ?/ ?(5|10|100)(?!\\d)");
    private static final Pattern OUT_OF =
            Pattern.compile("(?i)(?<![\\d.])(\\d{1,3}(?:\\.\\d)?) (?:out )?of (5|10|100)(?!\\d)");
    /** Not those of a night sky: "4 stars for the fog" rates, "4 stars over the sea" does not. */
    private static final Pattern STARS =
            Pattern.compile("(?i)(?<![\\d./])([0-5]) stars?(?=\\s*(?:$|[,.;:!?)\\n]|(?:for|from|because)\\b))");

    private static final Pattern STAR_RUN = Pattern.compile("[\u2605\u2606]{2,}");
    private static final int MOST_STARS = 5;
    private static final Pattern PLUS_POINTS = Pattern.compile("(?<![\\p{L}\\d])[+]\\d{1,4}(?=[ ,;.]|$)");
    private static final Pattern MINUS_POINTS = Pattern.compile("(?<![\\p{L}\\d])[-\u2212]\\d{1,4}(?=[ ,;.]|$)");
    private static final Pattern PLUS = Pattern.compile("(^|[\\n,;.])\\s*\\+\\s*(?=\\p{L})");
    private static final Pattern MINUS = Pattern.compile("(^|[\\n,;.])\\s*[-\u2013]\\s*(?=\\p{L})");
    private static final double HIGH = 0.65;
    private static final double LOW = 0.45;

    private Shorthand() {}

    static String spelledOut(String text) {
        String faces =
                SAD.matcher(HAPPY.matcher(text).replaceAll(" \uD83D\uDE42 ")).replaceAll(" \uD83D\uDE41 ");
        String rated = RATING.matcher(faces).replaceAll(Shorthand::rating);
        String starred = stars(OUT_OF.matcher(rated).replaceAll(Shorthand::rating));
        String plus = PLUS_POINTS.matcher(starred).replaceAll(" toprated ");
        String points = MINUS_POINTS.matcher(plus).replaceAll(" minuspoints ");
        return PLUS.matcher(points).find()
                ? MINUS.matcher(PLUS.matcher(points).replaceAll("$1 plus ")).replaceAll("$1 minus ")
                : points;
    }

    private static String stars(String text) {
        String counted = STAR_RUN.matcher(text).replaceAll(run -> {
            long full = run.group().chars().filter(star -> star == '\u2605').count();
            return rated((double) full / Math.max(MOST_STARS, run.group().length()));
        });
        return STARS.matcher(counted).replaceAll(run -> rated(Double.parseDouble(run.group(1)) / MOST_STARS));
    }

    private static String rating(MatchResult rating) {
        return rated(Double.parseDouble(rating.group(1)) / Double.parseDouble(rating.group(2)));
    }

    private static String rated(double share) {
        return share >= HIGH ? " toprated " : share <= LOW ? " lowrated " : " ";
    }
}
