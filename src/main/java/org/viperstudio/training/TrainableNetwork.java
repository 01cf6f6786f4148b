package org.viperstudio.training;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.viperstudio.tensor.Backend;
import org.viperstudio.tensor.DType;
import org.viperstudio.tensor.Network;
import org.viperstudio.tensor.SafetensorsWriter;
import org.viperstudio.tensor.Scope;
import org.viperstudio.tensor.StoredTensor;
import org.viperstudio.tensor.Weights;
import org.viperstudio.tensor.WeightsException;

/**
 * A network that learns: its weights, the optimiser's state, their running mean, and how many steps were done. All of it
 * goes to a checkpoint and comes back, so that a run that was interrupted ends as one that was not. Used on the
 * inference thread alone.
 */
final class TrainableNetwork implements AutoCloseable {
    private static final List<String> KEPT = List.of("p.", "m.", "v.", "e.");
    private static final String STEP = "step";

    private final Network network;
    private final Map<String, long[]> shapes = new LinkedHashMap<>();
    private long steps;

    /**
     * Compiles the network and begins with these weights.
     *
     * @param texts resources: absolute, or beside this class
     */
    TrainableNetwork(Backend backend, Map<String, WeightTensor> weights, String... texts) {
        network = Network.compile(backend, TrainableNetwork.class, texts);
        weights.forEach((name, weight) -> {
            shapes.put(name, weight.shape());
            try (Scope scope = network.scope()) {
                network.run("learn", name, scope.tensor(weight.values(), weight.shape()));
            }
        });
    }

    /** LibTorch's number for a type. */
    static long scalarType(DType dtype) {
        return switch (dtype) {
            case BF16 -> 15;
            case F32 -> 6;
            default -> throw new IllegalArgumentException("networks learn in float32 or bfloat16, not " + dtype);
        };
    }

    /** Takes a weight that is used as it is and learns no more. */
    void addFrozen(StoredTensor weight, DType dtype) {
        network.put(weight, dtype, false);
    }

    Network compiled() {
        return network;
    }

    /** Steps done so far. */
    long steps() {
        return steps;
    }

    void beginStep() {
        steps++;
    }

    /**
     * What a step came to.
     *
     * @param told its loss, then whatever else it tells
     * @throws IllegalStateException if any of it is no number: weights that are none must not take a checkpoint's place
     */
    float[] requireFinite(float... told) {
        for (float number : told) {
            if (!Float.isFinite(number)) {
                throw new IllegalStateException("the loss is no number any more at step " + steps
                        + "; the last checkpoint stays: go on from it with --resume, in --dtype f32 where it was bf16");
            }
        }
        return told;
    }

    /** The share of the learning rate at this step, rising to 1 over so many. */
    double warmup(double over) {
        return Math.min(1, steps / over);
    }

    /** The running mean's share at this step: it is short at first, and at last holds as much as {@code longest} says. */
    float emaDecay(double longest) {
        return (float) Math.min(longest, 1 - 1 / (1 + steps / 10.0));
    }

    /** Writes everything to a file, which appears whole or not at all. */
    void save(Path checkpoint) {
        Map<String, StoredTensor> tensors = new LinkedHashMap<>();
        for (String kind : KEPT) {
            shapes.forEach((name, shape) -> tensors.put(kind + name, stored(kind + name, shape)));
        }
        SafetensorsWriter.write(checkpoint, tensors, Map.of(STEP, Long.toString(steps)));
    }

    /**
     * Goes on from a file.
     *
     * @throws IllegalArgumentException if it is of a network of a different architecture
     */
    void load(Path checkpoint) {
        try (Weights saved = Weights.open(checkpoint)) {
            shapes.forEach((name, shape) -> requireShape(checkpoint, saved.get("p." + name), shape));
            for (String kind : KEPT) {
                shapes.forEach((name, shape) -> restore(kind + name, saved.get(kind + name), shape));
            }
            steps = Long.parseLong(Optional.ofNullable(saved.metadata().get(STEP))
                    .orElseThrow(() -> new WeightsException(checkpoint, "does not say of which step it is")));
        }
    }

    private static void requireShape(Path checkpoint, StoredTensor kept, long... shape) {
        if (!kept.shape().equals(Arrays.stream(shape).boxed().toList())) {
            throw new IllegalArgumentException(
                    checkpoint + " belongs to a network of a different architecture. Begin in another folder;"
                            + " a model that it made can be named with --from.");
        }
    }

    private void restore(String key, StoredTensor kept, long... shape) {
        try (Scope scope = network.scope()) {
            network.run("restore", key, scope.tensor(kept.toFloats(), shape));
        }
    }

    /** The running means of the weights. */
    Map<String, StoredTensor> emaWeights() {
        Map<String, StoredTensor> means = new LinkedHashMap<>();
        shapes.forEach((name, shape) -> means.put(name, stored("e." + name, shape)));
        return means;
    }

    /** The running means in a checkpoint. */
    static Map<String, WeightTensor> emaWeights(Path checkpoint) {
        Map<String, WeightTensor> means = new LinkedHashMap<>();
        try (Weights saved = Weights.open(checkpoint)) {
            saved.withoutPrefix("e.").tensors().forEach((name, tensor) -> means.put(name, WeightTensor.of(tensor)));
        }
        return means;
    }

    private StoredTensor stored(String key, long... shape) {
        try (Scope scope = network.scope()) {
            return StoredTensor.ofFloats(key, network.call(scope, "kept", key).toFloats(), shape);
        }
    }

    @Override
    public void close() {
        network.close();
    }
}
