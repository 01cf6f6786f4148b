package org.viperstudio.training;

import org.viperstudio.tensor.StoredTensor;

/**
 * A weight in memory.
 *
 * @param values in row-major order, as many as the product of the shape
 * @param shape the size of each dimension, as PyTorch has it: [out, in, kernel height, kernel width] for a convolution
 */
record WeightTensor(float[] values, long... shape) {
    static WeightTensor of(StoredTensor tensor) {
        return new WeightTensor(
                tensor.toFloats(),
                tensor.shape().stream().mapToLong(Long::longValue).toArray());
    }

    /** The same numbers as a float32 tensor of that name, to be written to a file. */
    StoredTensor stored(String name) {
        return StoredTensor.ofFloats(name, values, shape);
    }

    /** How many numbers belong to one output, which is one index of the first dimension. */
    int rowLength() {
        return values.length / Math.toIntExact(shape[0]);
    }
}
