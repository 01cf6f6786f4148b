package org.viperstudio.preference.embedded;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.viperstudio.preference.embedded.words.LexiconFile;
import org.viperstudio.text.meaning.SentenceEmbedding;
import org.viperstudio.text.meaning.SentenceModel;

/**
 * Tells by meaning which way a sentence leans: by the sentences of each side that are nearest to it. Most of these are made
 * of the cues, so that an expression which is no cue is read like the cues that mean the same.
 */
final class Leaning {
    private static final int NEIGHBOURS = 3;
    /** Blame is told in more ways than praise, so that its sentences are a little nearer to everything. */
    private static final double EVEN = 0.005;

    private final List<float[]> like;
    private final List<float[]> dislike;

    Leaning(Embeddings embeddings) {
        like = embeddings.of(SentenceModel.OPINION, sentences(Cue.Kind.LIKE));
        dislike = embeddings.of(SentenceModel.OPINION, sentences(Cue.Kind.DISLIKE));
    }

    /** The sentences of one side. */
    static List<String> sentences(Cue.Kind side) {
        List<String> sentences = new ArrayList<>();
        String start = side.name().toLowerCase(Locale.ROOT) + ": ";
        LexiconFile.lines("leanings.txt").stream()
                .filter(line -> line.startsWith(start))
                .forEach(line -> sentences.add(line.substring(start.length())));
        for (String file : List.of("cues.txt", "verbs.txt")) {
            Cue.read(file, (cue, phrase) -> {
                if (cue.kind() == side && phrase.contains(" ")) {
                    sentences.add(sentence(phrase, cue.reach()));
                }
            });
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
     * How far a sentence leans: above 0 towards liking, below towards dislike; 0.03 is clear.
     *
     * @param sentence may have "this" for what it speaks of
     */
    double of(String sentence) {
        float[] meaning = SentenceModel.OPINION.embed(sentence);
        return nearness(meaning, like) - nearness(meaning, dislike) + EVEN;
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
