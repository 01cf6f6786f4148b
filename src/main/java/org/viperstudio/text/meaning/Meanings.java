package org.viperstudio.text.meaning;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** A list of texts, to be searched by meaning. Immutable. */
public final class Meanings {
    private final List<String> texts;
    private final float[][] embeddings;

    private Meanings(List<String> texts, float[][] embeddings) {
        this.texts = texts;
        this.embeddings = embeddings;
    }

    /** Reads all texts, which takes a few milliseconds each. */
    public static Meanings of(List<String> texts) {
        float[][] embeddings = texts.stream().map(SentenceEmbedding::of).toArray(float[][]::new);
        return new Meanings(List.copyOf(texts), embeddings);
    }

    /**
     * The texts nearest in meaning, the nearest first.
     *
     * @param count how many; fewer where there are fewer texts
     */
    public List<Near> nearest(String query, int count) {
        float[] wanted = SentenceEmbedding.of(query);
        return IntStream.range(0, texts.size())
                .mapToObj(i -> new Near(texts.get(i), SentenceEmbedding.cosine(wanted, embeddings[i])))
                .sorted(Comparator.comparingDouble(Near::likeness).reversed())
                .limit(count)
                .toList();
    }

    /**
     * A text found by its meaning.
     *
     * @param likeness cosine of the two embeddings, at most 1
     */
    public record Near(String text, double likeness) {}
}
