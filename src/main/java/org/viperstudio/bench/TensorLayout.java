package org.viperstudio.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.viperstudio.model.layout.TensorVisitor;

/** Names and shapes of a network's tensors, in the official files' naming. */
final class TensorLayout implements TensorVisitor {
    private final Map<String, List<Long>> shapes = new LinkedHashMap<>();

    Map<String, List<Long>> shapes() {
        return shapes;
    }

    @Override
    public void tensor(String name, long... shape) {
        shapes.put(name, Arrays.stream(shape).boxed().toList());
    }
}
