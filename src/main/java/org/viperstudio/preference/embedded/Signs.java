package org.viperstudio.preference.embedded;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.viperstudio.preference.embedded.words.LexiconFile;
import org.viperstudio.preference.embedded.words.LexiconFile.Entry;
import org.viperstudio.preference.embedded.words.PhraseTable;
import org.viperstudio.preference.embedded.words.Stem;

/** The word lists that tell what role a word plays in a clause. */
record Signs(
        PhraseTable<Cue> cues,
        PhraseTable<Double> intensities,
        PhraseTable<Boolean> sarcasm,
        PhraseTable<Reference> references,
        PhraseTable<Boolean> whole,
        PhraseTable<Boolean> idioms,
        Set<String> functionWords,
        ColourWords colours) {
    static Signs load() {
        return new Signs(
                readCues(),
                readIntensities(),
                readSarcasm(),
                readReferences(),
                table("whole.txt"),
                table("idioms.txt"),
                allFunctionWords(),
                new ColourWords());
    }

    private static PhraseTable<Cue> readCues() {
        PhraseTable<Cue> cues = Cue.lexicon();
        EMOTIONS.getOrDefault("like", List.of())
                .forEach(face -> cues.add(face, new Cue(Cue.Kind.LIKE, Cue.Reach.PRECEDING, 1)));
        EMOTIONS.getOrDefault("dislike", List.of())
                .forEach(face -> cues.add(face, new Cue(Cue.Kind.DISLIKE, Cue.Reach.PRECEDING, 1)));
        return cues;
    }

    private static PhraseTable<Double> readIntensities() {
        PhraseTable<Double> table = new PhraseTable<>();
        LexiconFile.lines("intensity.txt").stream().map(Entry::of).forEach(entry -> entry.phrases()
                .forEach(phrase -> table.add(phrase, Double.parseDouble(entry.key()))));
        return table;
    }

    /**
     * Words that point at a side of the picture.
     *
     * @param names other words for the same side: an attribute may be named with any of them
     */
    record Reference(List<String> categories, List<String> names) {}

    private static PhraseTable<Reference> readReferences() {
        PhraseTable<Reference> table = new PhraseTable<>();
        for (String line : LexiconFile.lines("references.txt")) {
            Entry entry = Entry.of(line);
            List<String> categories =
                    Arrays.stream(entry.key().split(",")).map(String::strip).toList();
            List<String> names =
                    entry.phrases().stream().filter(name -> !name.contains(" ")).toList();
            entry.phrases().forEach(phrase -> table.add(phrase, new Reference(categories, names)));
        }
        return table;
    }

    /** With a comma after the first word as well: "Lovely, another ...". */
    private static PhraseTable<Boolean> readSarcasm() {
        PhraseTable<Boolean> table = table("sarcasm.txt");
        LexiconFile.lines("sarcasm.txt").forEach(phrase -> table.add(phrase.replaceFirst(" ", ", "), true));
        return table;
    }

    private static PhraseTable<Boolean> table(String file) {
        PhraseTable<Boolean> table = new PhraseTable<>();
        LexiconFile.lines(file).forEach(phrase -> table.add(phrase, true));
        return table;
    }

    /** Nouns that name nothing in a picture. */
    static final Set<String> ABSTRACT_NOUNS = readWords("abstract-nouns.txt");

    private static Set<String> allFunctionWords() {
        Set<String> words = new HashSet<>(readWords("function-words.txt"));
        words.addAll(ABSTRACT_NOUNS);
        return Set.copyOf(words);
    }

    /** The single words of a list. */
    static Set<String> readWords(String file) {
        Set<String> words = new HashSet<>();
        LexiconFile.lines(file).forEach(line -> words.addAll(List.of(line.split(" "))));
        return Set.copyOf(words);
    }

    /** Whether a word says too little to stand for an attribute when it is alone. */
    boolean general(String word) {
        return cues.contains(word)
                || functionWords.contains(word)
                || TOO_GENERAL.contains(word)
                || colours.vocabulary().contains(Stem.of(word));
    }

    private static final Set<String> TOO_GENERAL = readWords("too-general.txt");

    /** Every word that any list holds, so that a slip of the keyboard in it can be set right. */
    Set<String> vocabulary() {
        Set<String> all = new HashSet<>(functionWords);
        all.addAll(cues.vocabulary());
        all.addAll(intensities.vocabulary());
        all.addAll(sarcasm.vocabulary());
        all.addAll(references.vocabulary());
        all.addAll(whole.vocabulary());
        all.addAll(idioms.vocabulary());
        all.addAll(colours.vocabulary());
        return all;
    }

    /** The emoticons and emoji of one kind that a text holds. */
    static long emotions(String kind, String text) {
        return EMOTIONS.getOrDefault(kind, List.of()).stream()
                .filter(text::contains)
                .count();
    }

    private static final Map<String, List<String>> EMOTIONS = readEmotions();

    private static Map<String, List<String>> readEmotions() {
        Map<String, List<String>> kinds = new HashMap<>();
        for (String line : LexiconFile.lines("emotions.txt")) {
            int colon = line.indexOf(": ");
            kinds.put(
                    line.substring(0, colon), List.of(line.substring(colon + 2).split(" ")));
        }
        return Map.copyOf(kinds);
    }
}
