package org.viperstudio.preference.embedded;

import java.util.List;

/** A stretch of a clause's tokens that was understood, from {@code from} up to {@code to} alone. */
sealed interface Part {
    int from();

    int to();

    /** A feeling. */
    record Feeling(int from, int to, Cue cue) implements Part {}

    /**
     * Something spoken of.
     *
     * @param attributes the catalogue's names or the person's own word; several where a whole side of the picture is meant
     * @param share how much of the feeling each of them gets
     */
    record Mention(int from, int to, List<String> attributes, double share) implements Part {
        public Mention {
            attributes = List.copyOf(attributes);
        }
    }

    /**
     * Words that turn a feeling round.
     *
     * @param spreads whether it turns round all that follows rather than the next feeling
     */
    record Negation(int from, int to, boolean spreads) implements Part {}

    /** Words that make a feeling stronger or weaker. */
    record Intensity(int from, int to, double factor) implements Part {}

    /** Words that say the opposite of what they mean. */
    record Sneer(int from, int to) implements Part {}

    /** A figure of speech, which names nothing in the picture. */
    record Idiom(int from, int to) implements Part {}
}
