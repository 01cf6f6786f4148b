package org.viperstudio.model;

import java.util.List;
import org.viperstudio.model.ldm.Indices;
import org.viperstudio.tensor.StoredTensor;
import org.viperstudio.tensor.Weights;
import org.viperstudio.tensor.WeightsException;

/** What names and shapes of tensors tell about a network. */
record TensorShapes(Weights weights) {
    boolean has(String name) {
        return weights.has(name);
    }

    /** Whether any tensor's name starts with {@code prefix}. */
    boolean hasAny(String prefix) {
        return weights.names().stream().anyMatch(name -> name.startsWith(prefix));
    }

    /** The name of one of the tensors whose names end so. */
    String firstEndingWith(String suffix) {
        return weights.names().stream()
                .filter(name -> name.endsWith(suffix))
                .findFirst()
                .orElseThrow(() -> new WeightsException(weights.origin() + ": has no tensor '*" + suffix + "'"));
    }

    /** How many modules are numbered from 0 under {@code prefix}. */
    int count(String prefix) {
        return Indices.under(weights.names(), prefix);
    }

    int rank(String name) {
        return weights.get(name).shape().size();
    }

    /** The extent of a tensor in one dimension. */
    int extent(String name, int dimension) {
        StoredTensor tensor = weights.get(name);
        List<Long> shape = tensor.shape();
        if (dimension >= shape.size() || shape.get(dimension) > Integer.MAX_VALUE) {
            throw new WeightsException(weights.origin() + ": tensor '" + name + "' has the unexpected shape " + shape);
        }
        return shape.get(dimension).intValue();
    }
}
