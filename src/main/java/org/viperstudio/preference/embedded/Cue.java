package org.viperstudio.preference.embedded;

import java.util.Locale;
import org.viperstudio.preference.embedded.words.LexiconFile;
import org.viperstudio.preference.embedded.words.PhraseTable;

/**
 * Words that tell a feeling.
 *
 * @param weight how strong it is; 1 is a plain statement
 */
record Cue(Kind kind, Reach reach, double weight) {
    /** What is felt. */
    enum Kind {
        LIKE,
        DISLIKE,
        /** What is missed is liked. */
        WISH,
        /** What there is too much of is disliked. */
        EXCESS;

        Polarity polarity() {
            return this == LIKE || this == WISH ? Polarity.LIKED : Polarity.DISLIKED;
        }
    }

    /** Which words it speaks of. */
    enum Reach {
        FOLLOWING,
        PRECEDING,
        NEAREST;

        static Reach of(String sign) {
            return switch (sign) {
                case ">" -> FOLLOWING;
                case "<" -> PRECEDING;
                case "<>" -> NEAREST;
                default -> throw new IllegalArgumentException("no reach of a cue: " + sign);
            };
        }
    }

    /** The cues that the product knows. */
    static PhraseTable<Cue> lexicon() {
        PhraseTable<Cue> table = new PhraseTable<>();
        for (String line : LexiconFile.lines("cues.txt")) {
            LexiconFile.Entry entry = LexiconFile.Entry.of(line);
            String[] head = entry.key().split(" ");
            Cue cue = new Cue(
                    Kind.valueOf(head[0].toUpperCase(Locale.ROOT)), Reach.of(head[1]), Double.parseDouble(head[2]));
            entry.phrases().forEach(phrase -> table.add(phrase, cue));
        }
        return table;
    }
}
