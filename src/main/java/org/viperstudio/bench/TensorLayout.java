package org.viperstudio.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names and shapes of a network's tensors, in the official files' naming. */
final class TensorLayout {
    private final Map<String, List<Long>> shapes = new LinkedHashMap<>();

    Map<String, List<Long>> shapes() {
        return shapes;
    }

    /** A tensor of just this name. */
    void tensor(String name, long... shape) {
        shapes.put(name, Arrays.stream(shape).boxed().toList());
    }

    void weight(String name, long... shape) {
        shapes.put(name + ".weight", Arrays.stream(shape).boxed().toList());
    }

    /** A weight and a bias. */
    void layer(String name, long... shape) {
        weight(name, shape);
        shapes.put(name + ".bias", List.of(shape[0]));
    }

    void conv(String name, long out, long in, long kernel) {
        layer(name, out, in, kernel, kernel);
    }

    void norm(String name, long channels) {
        layer(name, channels);
    }
}
