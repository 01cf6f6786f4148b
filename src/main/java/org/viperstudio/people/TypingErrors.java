package org.viperstudio.people;

import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Simulates typing errors. */
final class TypingErrors {
    private static final Pattern WORD = Pattern.compile("\\p{L}{5,}");

    private TypingErrors() {}

    /** @param rate share of the words of five letters or more that get one, 0..1 */
    static String in(String text, double rate, SplittableRandom random) {
        return WORD.matcher(text)
                .replaceAll(match -> random.nextDouble() < rate ? mistyped(match, random) : match.group());
    }

    /** Not in the first letter, where people see it. */
    private static String mistyped(MatchResult match, SplittableRandom random) {
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
