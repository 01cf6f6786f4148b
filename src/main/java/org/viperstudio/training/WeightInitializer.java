package org.viperstudio.training;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.viperstudio.gallery.noise.Generator;

/** A network's weights before it has learned anything: names and shapes of the official form, numbers by chance. */
final class WeightInitializer {
    private final Generator random;
    private final Map<String, WeightTensor> weights = new LinkedHashMap<>();

    WeightInitializer(long seed) {
        random = new Generator(seed).fork("weights");
    }

    Map<String, WeightTensor> weights() {
        return weights;
    }

    /** A weight of normal numbers with deviation {@code gain} over the square root of its inputs. */
    void weight(String name, double gain, long... shape) {
        long inputs = Arrays.stream(shape).skip(1).reduce(1, (a, b) -> a * b);
        normal(name + ".weight", gain / Math.sqrt(inputs), shape);
    }

    /** A weight, and a bias of zeros. */
    void layer(String name, double gain, long... shape) {
        weight(name, gain, shape);
        constant(name + ".bias", 0, shape[0]);
    }

    /** The identity of a normalisation. */
    void norm(String name, long channels) {
        constant(name + ".weight", 1, channels);
        constant(name + ".bias", 0, channels);
    }

    void normal(String name, double deviation, long... shape) {
        float[] values = new float[Math.toIntExact(Arrays.stream(shape).reduce(1, (a, b) -> a * b))];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (deviation * random.bell());
        }
        weights.put(name, new WeightTensor(values, shape));
    }

    void constant(String name, float value, long... shape) {
        float[] values = new float[Math.toIntExact(Arrays.stream(shape).reduce(1, (a, b) -> a * b))];
        Arrays.fill(values, value);
        weights.put(name, new WeightTensor(values, shape));
    }
}
