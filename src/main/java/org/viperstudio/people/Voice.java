package org.viperstudio.people;

import java.util.Locale;
import java.util.SplittableRandom;

/**
 * How a person writes.
 *
 * @param opinions most opinions in one comment
 * @param slips share of longer words with a slip of the keyboard
 * @param sarcasm how often a dislike is said by its opposite
 * @param filler how often something is said that says nothing
 * @param careful whether sentences begin with a capital and end with a full stop
 * @param loud whether exclamation marks stand for full stops
 */
record Voice(int opinions, double slips, double sarcasm, double filler, boolean careful, boolean loud) {
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
        String slipped = Slips.in(sentence, slips, random);
        if (!careful) {
            return slipped.toLowerCase(Locale.ROOT) + (random.nextBoolean() ? "" : ".");
        }
        boolean ended = ".!?:".indexOf(slipped.charAt(slipped.length() - 1)) >= 0;
        String end = ended ? "" : loud ? "!" : ".";
        return Character.toUpperCase(slipped.charAt(0)) + slipped.substring(1) + end;
    }
}
