package org.viperstudio.training;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.viperstudio.tensor.Backend;
import org.viperstudio.tensor.DType;
import org.viperstudio.tensor.Network;
import org.viperstudio.tensor.SafetensorsWriter;
import org.viperstudio.tensor.Scope;
import org.viperstudio.tensor.StoredTensor;
import org.viperstudio.tensor.Weights;
import org.viperstudio.tensor.WeightsException;

/**
 * A network in training: its float32 master weights, AdamW's two moments, the exponential moving average (EMA) of the
 * weights, and the number of steps. A checkpoint holds all of it, so that an interrupted run ends exactly as an
 * uninterrupted one. Used on the inference thread alone.
 */
final class TrainableNetwork implements AutoCloseable {
    private static final String MASTER = "p.";
    private static final String EMA = "e.";

    /** Prefixes of the tensors in a checkpoint, as {@code learning.py} names them; m and v are AdamW's moments. */
    private static final List<String> CHECKPOINTED = List.of(MASTER, "m.", "v.", EMA);

    private static final String STEP = "step";
    private static final String INFERENCE = "/org/viperstudio/network/";

    private final Network compiled;
    private final Map<String, long[]> shapes = new LinkedHashMap<>();
    private long steps;

    /**
     * Compiles the network and gives it its initial weights.
     *
     * @param training the source of its training step, beside this class
     * @param networks the sources of the networks that are trained together, beside those that only infer
     */
    TrainableNetwork(Backend backend, Map<String, WeightTensor> weights, String training, String... networks) {
        compiled = Network.compile(backend, TrainableNetwork.class, sources(training, networks));
        weights.forEach((name, weight) -> {
            shapes.put(name, weight.shape());
            try (Scope scope = compiled.scope()) {
                compiled.run("learn", name, scope.tensor(weight.values(), weight.shape()));
            }
        });
    }

    private static String[] sources(String training, String... networks) {
        Stream<String> inference = Stream.concat(Stream.of("layers.py", "products.py"), Stream.of(networks))
                .map(source -> INFERENCE + source);
        return Stream.concat(inference, Stream.of("learning.py", training)).toArray(String[]::new);
    }

    /**
     * PyTorch's number for the type that forward and backward passes compute in.
     *
     * @throws IllegalArgumentException if gradients cannot be computed in it
     */
    static long scalarType(DType dtype) {
        return switch (dtype) {
            case BF16 -> 15;
            case F32 -> 6;
            default -> throw new IllegalArgumentException("networks learn in float32 or bfloat16, not " + dtype);
        };
    }

    /** Adds a weight that the network computes with and that is not trained. */
    void addFrozen(StoredTensor weight, DType dtype) {
        compiled.put(weight, dtype, false);
    }

    /** The compiled network, to be called. */
    Network compiled() {
        return compiled;
    }

    /** Steps taken so far, including those before the checkpoint that was loaded. */
    long steps() {
        return steps;
    }

    /** Counts a step, which the caller then takes. */
    void beginStep() {
        steps++;
    }

    /**
     * Passes on what a step came to, unless training has diverged.
     *
     * @param values the step's loss and its other measurements
     * @throws IllegalStateException if one of them is not finite: the weights are spoilt by then, and must not
     *     overwrite the last good checkpoint
     */
    float[] requireFinite(float... values) {
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw new IllegalStateException("the loss is no longer a number at step " + steps
                        + "; the last checkpoint is kept: continue from it with --resume,"
                        + " with --dtype f32 if it was bf16");
            }
        }
        return values;
    }

    /** The learning rate's linear warmup: the share of it at this step, which rises to 1 over so many steps. */
    double warmup(double over) {
        return Math.min(1, steps / over);
    }

    /**
     * The decay of the EMA at this step, from 0 up to {@code maximum}: small at first, so that the initial weights are
     * soon forgotten.
     */
    float emaDecay(double maximum) {
        return (float) Math.min(maximum, 1 - 1 / (1 + steps / 10.0));
    }

    /** Writes a checkpoint; the file appears whole or not at all. */
    void save(Path checkpoint) {
        Map<String, StoredTensor> tensors = new LinkedHashMap<>();
        for (String prefix : CHECKPOINTED) {
            shapes.forEach((name, shape) -> tensors.put(prefix + name, stored(prefix + name, shape)));
        }
        SafetensorsWriter.write(checkpoint, tensors, Map.of(STEP, Long.toString(steps)));
    }

    /**
     * Continues from a checkpoint.
     *
     * @throws IllegalArgumentException if it is of a network of a different architecture
     * @throws WeightsException if it does not say of which step it is
     */
    void load(Path checkpoint) {
        try (Weights saved = Weights.open(checkpoint)) {
            shapes.forEach((name, shape) -> requireShape(checkpoint, saved.get(MASTER + name), shape));
            for (String prefix : CHECKPOINTED) {
                shapes.forEach((name, shape) -> restore(prefix + name, saved.get(prefix + name), shape));
            }
            steps = Long.parseLong(Optional.ofNullable(saved.metadata().get(STEP))
                    .orElseThrow(() -> new WeightsException(checkpoint, "does not say of which step it is")));
        }
    }

    private static void requireShape(Path checkpoint, StoredTensor saved, long... shape) {
        if (!saved.shape().equals(Arrays.stream(shape).boxed().toList())) {
            throw new IllegalArgumentException(
                    checkpoint + " belongs to a network of a different architecture. Train in another folder;"
                            + " --from can name a model that this checkpoint was exported to.");
        }
    }

    private void restore(String key, StoredTensor saved, long... shape) {
        try (Scope scope = compiled.scope()) {
            compiled.run("restore", key, scope.tensor(saved.toFloats(), shape));
        }
    }

    /** The EMA of each weight, by the weight's name. */
    Map<String, StoredTensor> emaWeights() {
        Map<String, StoredTensor> averages = new LinkedHashMap<>();
        shapes.forEach((name, shape) -> averages.put(name, stored(EMA + name, shape)));
        return averages;
    }

    /** The EMA of each weight in a checkpoint. */
    static Map<String, WeightTensor> emaWeights(Path checkpoint) {
        Map<String, WeightTensor> averages = new LinkedHashMap<>();
        try (Weights saved = Weights.open(checkpoint)) {
            saved.withoutPrefix(EMA).tensors().forEach((name, tensor) -> averages.put(name, WeightTensor.of(tensor)));
        }
        return averages;
    }

    private StoredTensor stored(String key, long... shape) {
        try (Scope scope = compiled.scope()) {
            return StoredTensor.ofFloats(key, compiled.call(scope, "kept", key).toFloats(), shape);
        }
    }

    @Override
    public void close() {
        compiled.close();
    }
}
