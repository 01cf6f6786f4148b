package org.viperstudio.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.viperstudio.network.UNetInputs.Row;
import org.viperstudio.tensor.Tensor;

/**
 * The evaluations that a UNet computes in one pass: their texts have one length.
 *
 * @param numbers the evaluations' indices among all
 */
record EvaluationBatch(Context context, List<Integer> numbers) {
    /**
     * The texts of one length on the device.
     *
     * @param texts [texts, tokens, width]
     * @param indices their indices among the conditioning's texts
     */
    record Context(Tensor texts, List<Integer> indices) {}

    /** @param most how many evaluations a pass computes, at least 1 */
    static List<EvaluationBatch> of(List<Context> contexts, List<Evaluation> evaluations, int most) {
        List<EvaluationBatch> batches = new ArrayList<>();
        for (Context context : contexts) {
            List<Integer> numbers = numbers(context, evaluations, most);
            for (int from = 0; from < numbers.size(); from += most) {
                batches.add(new EvaluationBatch(context, numbers.subList(from, Math.min(from + most, numbers.size()))));
            }
        }
        return batches;
    }

    private static List<Integer> numbers(Context context, List<Evaluation> evaluations, int most) {
        List<Integer> numbers = IntStream.range(0, evaluations.size())
                .filter(i -> context.indices().contains(evaluations.get(i).text()))
                .boxed()
                .toList();
        if (numbers.size() <= most) {
            return numbers;
        }
        // Evaluations that share a row stay together: in different passes, what they share would be computed twice.
        List<Row> rows = UNetInputs.rows(evaluations);
        return numbers.stream()
                .sorted(Comparator.comparingInt(i -> rows.indexOf(Row.of(evaluations.get(i)))))
                .toList();
    }

    List<Evaluation> evaluations(List<Evaluation> all) {
        return numbers.stream().map(all::get).toList();
    }

    /** Puts the pass's predictions, one evaluation after the other, to their evaluations' places among all outputs. */
    void put(float[] rows, float[][] outputs) {
        int size = rows.length / numbers.size();
        for (int i = 0; i < numbers.size(); i++) {
            outputs[numbers.get(i)] = Arrays.copyOfRange(rows, i * size, (i + 1) * size);
        }
    }
}
