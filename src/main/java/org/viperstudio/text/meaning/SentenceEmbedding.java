package org.viperstudio.text.meaning;

import java.util.List;

/**
 * The meaning of a text as a unit vector, [384]: texts of similar meaning have similar directions. Deterministic on one
 * machine. Thread-safe.
 */
public final class SentenceEmbedding {
    /** How many numbers an embedding has. */
    public static final int DIMENSIONS = 384;

    private SentenceEmbedding() {}

    /**
     * The embedding of a text, [384], of length 1. The first use loads the model, which takes about half a second;
     * after it, a few words take some milliseconds. Text beyond 256 word pieces (about 1,000 letters) has no say.
     */
    public static float[] of(String text) {
        return SentenceModel.TOPIC.embed(text);
    }

    /** The embeddings of many texts, in their order: in a fraction of the time that they take one by one. */
    public static List<float[]> of(List<String> texts) {
        return SentenceModel.TOPIC.embed(texts);
    }

    /** How alike two embeddings are: 1 for the same meaning, about 0 for unrelated ones. */
    public static double cosine(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < DIMENSIONS; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
