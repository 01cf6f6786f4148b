package org.viperstudio.people;

import java.util.Locale;
import java.util.SplittableRandom;

/**
 * How a person writes.
 *
 * @param opinions most opinions in one comment, 1..4
 * @param typos share of the words of five letters or more with a typing error, 0..1
 * @param sarcasm share of dislikes that are said by their opposite, 0..1
 * @param filler share of comments with a sentence that says nothing, 0..1
 * @param careful whether sentences begin with a capital and end with a full stop
 * @param loud whether exclamation marks stand for full stops
 */
record Voice(int opinions, double typos, double sarcasm, double filler, boolean careful, boolean loud) {
    static Voice draw(SplittableRandom random) {
        return new Voice(
                1 + random.nextInt(4),
                random.nextInt(3) == 0 ? 0.12 : random.nextInt(2) == 0 ? 0.03 : 0,
                random.nextInt(3) == 0 ? 0.3 : 0.05,
                random.nextDouble() * 0.5,
                random.nextInt(3) > 0,
                random.nextInt(4) == 0);
    }

    /** A sentence as this person writes it. */
    String written(String sentence, SplittableRandom random) {
        String typed = TypingErrors.in(sentence, typos, random);
        if (!careful) {
            return typed.toLowerCase(Locale.ROOT) + (random.nextBoolean() ? "" : ".");
        }
        boolean ended = ".!?:".indexOf(typed.charAt(typed.length() - 1)) >= 0;
        String end = ended ? "" : loud ? "!" : ".";
        return Character.toUpperCase(typed.charAt(0)) + typed.substring(1) + end;
    }
}
