package org.viperstudio.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.viperstudio.network.UNetInputs.Row;
import org.viperstudio.tensor.Tensor;

/**
 * What a UNet computes in one pass: evaluations of texts of one length.
 *
 * @param numbers of its evaluations among all
 */
record UNetPortion(Context context, List<Integer> numbers) {
    /** The texts of one length on the device, and which of the conditioning's they are. */
    record Context(Tensor texts, List<Integer> indices) {}

    /** @param most how many evaluations a pass computes, at least 1 */
    static List<UNetPortion> of(List<Context> contexts, List<Evaluation> evaluations, int most) {
        List<UNetPortion> portions = new ArrayList<>();
        for (Context context : contexts) {
            List<Integer> numbers = numbers(context, evaluations, most);
            for (int from = 0; from < numbers.size(); from += most) {
                portions.add(new UNetPortion(context, numbers.subList(from, Math.min(from + most, numbers.size()))));
            }
        }
        return portions;
    }

    private static List<Integer> numbers(Context context, List<Evaluation> evaluations, int most) {
        List<Integer> numbers = IntStream.range(0, evaluations.size())
                .filter(i -> context.indices().contains(evaluations.get(i).text()))
                .boxed()
                .toList();
        if (numbers.size() <= most) {
            return numbers;
        }
        // Those of one row next to each other: cut apart, each pass would compute again what they share.
        List<Row> rows = UNetInputs.rows(evaluations);
        return numbers.stream()
                .sorted(Comparator.comparingInt(i -> rows.indexOf(Row.of(evaluations.get(i)))))
                .toList();
    }

    List<Evaluation> evaluations(List<Evaluation> all) {
        return numbers.stream().map(all::get).toList();
    }

    /** Puts what the pass predicted, one evaluation after the other, to its evaluations' places among all. */
    void put(float[] rows, float[][] outputs) {
        int size = rows.length / numbers.size();
        for (int i = 0; i < numbers.size(); i++) {
            outputs[numbers.get(i)] = Arrays.copyOfRange(rows, i * size, (i + 1) * size);
        }
    }
}
