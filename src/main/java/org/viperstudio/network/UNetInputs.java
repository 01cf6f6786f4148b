package org.viperstudio.network;

import java.util.List;
import org.viperstudio.tensor.Tensor;

/**
 * A pass's inputs on the device. S rows are shared by evaluations that differ in their text alone; E evaluations.
 *
 * @param latents [S, C, H, W]
 * @param sharedEmbedding of timestep and pooled text, [S, D]
 * @param embedding the same an evaluation, [E, D]
 * @param context every text, [R, N, X]
 * @param texts each evaluation's text, [E], or empty where they are all texts in order
 * @param spread each evaluation's shared row, [E], or empty where they are all rows in order
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

    /** What evaluations share until their texts part them. */
    record Row(int latents, int pooled) {
        static Row of(Evaluation evaluation) {
            return new Row(evaluation.latents(), evaluation.pooled());
        }
    }

    static List<Row> rows(List<Evaluation> evaluations) {
        return evaluations.stream().map(Row::of).distinct().toList();
    }

    /** As an index: empty when it would change nothing. */
    static long[] index(int[] chosen, int of) {
        boolean identity = chosen.length == of;
        for (int i = 0; identity && i < of; i++) {
            identity = chosen[i] == i;
        }
        return identity
                ? new long[0]
                : java.util.Arrays.stream(chosen).asLongStream().toArray();
    }
}
