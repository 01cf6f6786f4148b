package org.viperstudio.text.meaning;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** A list of texts that can be searched by meaning. Immutable. */
public final class Meanings {
    private final List<String> texts;
    private final float[][] embeddings;

    private Meanings(List<String> texts, float[][] embeddings) {
        this.texts = texts;
        this.embeddings = embeddings;
    }

    /** Reads all texts, which takes about a millisecond each. */
    public static Meanings of(List<String> texts) {
        return of(texts, SentenceEmbedding.of(texts));
    }

    /** Texts with their embeddings, in the same order. */
    public static Meanings of(List<String> texts, List<float[]> embeddings) {
        return new Meanings(List.copyOf(texts), embeddings.toArray(float[][]::new));
    }

    /**
     * The texts nearest in meaning, the nearest first.
     *
     * @param count how many; fewer where there are fewer texts
     */
    public List<Near> nearest(String query, int count) {
        return nearest(SentenceEmbedding.of(query), count);
    }

    /**
     * The texts nearest to a meaning, the nearest first.
     *
     * @param wanted an embedding
     * @param count how many; fewer where there are fewer texts
     */
    public List<Near> nearest(float[] wanted, int count) {
        double[] likeness = new double[embeddings.length];
        for (int i = 0; i < likeness.length; i++) {
            likeness[i] = SentenceEmbedding.cosine(wanted, embeddings[i]);
        }
        return IntStream.range(0, likeness.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> likeness[i]).reversed())
                .limit(count)
                .map(i -> new Near(texts.get(i), likeness[i]))
                .toList();
    }

    /**
     * A text found by its meaning.
     *
     * @param likeness cosine of the two embeddings, at most 1
     */
    public record Near(String text, double likeness) {}
}
