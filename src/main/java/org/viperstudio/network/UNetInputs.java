package org.viperstudio.network;

import java.util.Arrays;
import java.util.List;
import org.viperstudio.tensor.Tensor;

/**
 * The inputs of a pass on the device: E evaluations, of which those that differ in their text alone share one of S
 * rows.
 *
 * @param latents [S, channels, height, width]
 * @param sharedEmbedding the embedding of timestep and pooled text, [S, width]
 * @param embedding the same for each evaluation, [E, width]
 * @param context the encoded texts, [texts, tokens, width]
 * @param texts the index of each evaluation's text, [E]; empty where they are all texts in order
 * @param spread the index of each evaluation's shared row, [E]; empty where they are all rows in order
 * @param none an empty index
 * @param evaluations E
 */
record UNetInputs(
        Tensor latents,
        Tensor sharedEmbedding,
        Tensor embedding,
        Tensor context,
        Tensor texts,
        Tensor spread,
        Tensor none,
        int evaluations) {

    /** What evaluations share up to the first cross-attention. */
    record Row(int latents, int pooled) {
        static Row of(Evaluation evaluation) {
            return new Row(evaluation.latents(), evaluation.pooled());
        }
    }

    /** The distinct rows of these evaluations, in order of appearance. */
    static List<Row> rows(List<Evaluation> evaluations) {
        return evaluations.stream().map(Row::of).distinct().toList();
    }

    /** The chosen places out of {@code of} as an index; empty where it would select all in order. */
    static long[] index(int[] chosen, int of) {
        boolean identity = chosen.length == of;
        for (int i = 0; identity && i < of; i++) {
            identity = chosen[i] == i;
        }
        return identity ? new long[0] : Arrays.stream(chosen).asLongStream().toArray();
    }
}
