package org.viperstudio.preference.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.viperstudio.preference.embedded.words.Inflection;
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
        read("cues.txt", (cue, phrase) -> table.add(phrase, cue));
        read("verbs.txt", (cue, phrase) -> forms(phrase).forEach(form -> table.add(form, cue)));
        return table;
    }

    /** Reads a list of lines {@code KIND REACH WEIGHT: PHRASE | PHRASE}. */
    static void read(String file, BiConsumer<Cue, String> to) {
        for (String line : LexiconFile.lines(file)) {
            LexiconFile.Entry entry = LexiconFile.Entry.of(line);
            String[] head = entry.key().split(" ");
            Cue cue = new Cue(
                    Kind.valueOf(head[0].toUpperCase(Locale.ROOT)), Reach.of(head[1]), Double.parseDouble(head[2]));
            entry.phrases().forEach(phrase -> to.accept(cue, phrase));
        }
    }

    /** A phrase that begins with a verb in all the verb's forms, and of all that it may be said of. */
    private static List<String> forms(String phrase) {
        List<String> words = List.of(phrase.split(" ", 2));
        List<String> forms = new ArrayList<>();
        for (String form : Inflection.of(words.getFirst())) {
            String whole = words.size() == 1 ? form : form + " " + words.getLast();
            forms.add(whole);
            OBJECTS.forEach((word, others) -> {
                if (whole.contains(" " + word)) {
                    String pattern = " " + word + "\\b";
                    others.forEach(other -> forms.add(whole.replaceFirst(pattern, " " + other)));
                }
            });
        }
        return forms;
    }

    private static final Map<String, List<String>> OBJECTS = Map.of(
            "me", List.of("us", "you", "one", "the eye", "the viewer"),
            "my", List.of("our", "your", "one's", "the"),
            "it",
                    List.of(
                            "this",
                            "the picture",
                            "a picture",
                            "any picture",
                            "the whole thing",
                            "the whole picture",
                            "everything",
                            "things"));
}
