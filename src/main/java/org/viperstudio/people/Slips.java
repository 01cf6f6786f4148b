package org.viperstudio.people;

import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Simulates typing errors. */
final class Slips {
    private static final Pattern WORD = Pattern.compile("\\p{L}{5,}");

    private Slips() {}

    /** @param rate how many of the longer words get a slip, 0 to 1 */
    static String in(String text, double rate, SplittableRandom random) {
        return WORD.matcher(text).replaceAll(match -> random.nextDouble() < rate ? slip(match, random) : match.group());
    }

    /** Not in the first letter, where people see it. */
    private static String slip(MatchResult match, SplittableRandom random) {
        StringBuilder word = new StringBuilder(match.group());
        int at = 1 + random.nextInt(word.length() - 2);
        switch (random.nextInt(3)) {
            case 0 -> {
                char letter = word.charAt(at);
                word.setCharAt(at, word.charAt(at + 1));
                word.setCharAt(at + 1, letter);
            }
            case 1 -> word.deleteCharAt(at);
            default -> word.insert(at, word.charAt(at));
        }
        return word.toString();
    }
}
