package org.viperstudio.preference.embedded;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.viperstudio.preference.embedded.words.LexiconFile;
import org.viperstudio.text.meaning.SentenceEmbedding;

/**
 * Tells by meaning which way a sentence leans: by the sentences of each side that are nearest to it. Most of these are made
 * of the cues, so that an expression which is no cue is read like the cues that mean the same.
 */
final class Leaning {
    private static final int NEIGHBOURS = 3;

    private final List<float[]> like;
    private final List<float[]> dislike;

    Leaning(Embeddings embeddings) {
        like = embeddings.of(sentences(Cue.Kind.LIKE));
        dislike = embeddings.of(sentences(Cue.Kind.DISLIKE));
    }

    /** The sentences of one side. */
    static List<String> sentences(Cue.Kind side) {
        List<String> sentences = new ArrayList<>();
        String start = side.name().toLowerCase(Locale.ROOT) + ": ";
        LexiconFile.lines("leanings.txt").stream()
                .filter(line -> line.startsWith(start))
                .forEach(line -> sentences.add(line.substring(start.length())));
        for (String line : LexiconFile.lines("cues.txt")) {
            LexiconFile.Entry entry = LexiconFile.Entry.of(line);
            String[] head = entry.key().split(" ");
            if (head[0].equalsIgnoreCase(side.name())) {
                entry.phrases().stream()
                        .filter(phrase -> phrase.contains(" "))
                        .forEach(phrase -> sentences.add(sentence(phrase, Cue.Reach.of(head[1]))));
            }
        }
        return sentences;
    }

    private static String sentence(String cue, Cue.Reach reach) {
        return switch (reach) {
            case FOLLOWING -> "I " + cue + " this";
            case PRECEDING -> "this " + cue;
            case NEAREST -> "this is " + cue;
        };
    }

    /**
     * How far a sentence leans: above 0 towards liking, below towards dislike; 0.1 is clear.
     *
     * @param sentence with "this" for what it speaks of
     */
    double of(String sentence) {
        float[] meaning = SentenceEmbedding.of(sentence);
        return nearness(meaning, like) - nearness(meaning, dislike);
    }

    private static double nearness(float[] meaning, List<float[]> sentences) {
        double[] likeness = sentences.stream()
                .mapToDouble(sentence -> SentenceEmbedding.cosine(meaning, sentence))
                .sorted()
                .toArray();
        return Arrays.stream(likeness, likeness.length - NEIGHBOURS, likeness.length)
                .average()
                .orElseThrow();
    }
}
