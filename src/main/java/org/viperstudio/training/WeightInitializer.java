package org.viperstudio.training;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.viperstudio.gallery.noise.Generator;

/** Collects the random weights of an untrained network, under the official implementation's names. */
final class WeightInitializer {
    private final Generator random;
    private final Map<String, WeightTensor> weights = new LinkedHashMap<>();

    WeightInitializer(long seed) {
        random = new Generator(seed).fork("weights");
    }

    /** What has been collected so far, by name. */
    Map<String, WeightTensor> weights() {
        return weights;
    }

    /**
     * A weight from a normal distribution whose standard deviation is {@code gain} over the square root of its fan-in.
     */
    void weight(String name, double gain, long... shape) {
        long fanIn = product(shape) / shape[0];
        normal(name + ".weight", gain / Math.sqrt(fanIn), shape);
    }

    /** The weight of a linear layer or a convolution, and a bias of zeros. */
    void layer(String name, double gain, long... shape) {
        weight(name, gain, shape);
        constant(name + ".bias", 0, shape[0]);
    }

    /** The weight and bias of a normalisation, which change nothing yet. */
    void norm(String name, long channels) {
        constant(name + ".weight", 1, channels);
        constant(name + ".bias", 0, channels);
    }

    /** A weight from a normal distribution of that standard deviation. */
    void normal(String name, double deviation, long... shape) {
        float[] values = new float[Math.toIntExact(product(shape))];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (deviation * random.bell());
        }
        weights.put(name, new WeightTensor(values, shape));
    }

    /** A weight with the same value everywhere. */
    void constant(String name, float value, long... shape) {
        float[] values = new float[Math.toIntExact(product(shape))];
        Arrays.fill(values, value);
        weights.put(name, new WeightTensor(values, shape));
    }

    private static long product(long... shape) {
        return Arrays.stream(shape).reduce(1, (a, b) -> a * b);
    }
}
