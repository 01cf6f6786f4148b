package org.viperstudio.text.meaning;

/**
 * What a text means, as a direction in 384 dimensions: texts that mean the same point the same way. The same text gives
 * the same vector on one machine. Safe for use by many threads.
 */
public final class SentenceEmbedding {
    /** How many numbers an embedding has. */
    public static final int DIMENSIONS = 384;

    private SentenceEmbedding() {}

    /**
     * The embedding of a text, [384], of length 1. The first use loads the model, which takes about half a second; after it,
     * a few words take some milliseconds. Text beyond 256 word pieces (about 1,000 letters) has no say.
     */
    public static float[] of(String text) {
        return MiniLm.shared().embed(text);
    }

    /** How alike two embeddings are: 1 for the same meaning, about 0 for unrelated ones. */
    public static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < DIMENSIONS; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
