package org.viperstudio.model.layout;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.viperstudio.tensor.StoredTensor;
import org.viperstudio.tensor.Weights;
import org.viperstudio.tensor.WeightsException;

/** Whether weights are all that a network of its configuration has, and nothing that it has not. */
public final class WholeWeights implements TensorVisitor {
    /** Up to the last number in a name: the layer in a row of layers that a tensor belongs to. */
    private static final Pattern NUMBERED = Pattern.compile("(.+\\.\\d+)\\..+");

    private final String network;
    private final Path file;
    private final Weights weights;
    private final Set<String> names = new HashSet<>();

    private WholeWeights(String network, Path file, Weights weights) {
        this.network = network;
        this.file = file;
        this.weights = weights;
    }

    /**
     * The tensors of the network alone. What else the file holds is left away (position numbers of old files, say), so
     * that no network takes it for a part of its own.
     *
     * @param network what it is called in messages
     * @param file where messages say that the weights come from
     * @param layout tells the tensors of the network
     * @throws WeightsException naming file, tensor, expected and found shape, where a tensor is missing, of another
     *     shape or no floating-point number; and where the file has layers that the configuration does not tell of
     */
    public static Weights of(String network, Path file, Weights weights, Consumer<TensorVisitor> layout) {
        WholeWeights whole = new WholeWeights(network, file, weights);
        layout.accept(whole);
        whole.requireNoMoreLayers();
        return weights.selected(whole.names::contains);
    }

    @Override
    public void tensor(String name, long... shape) {
        List<Long> expected = Arrays.stream(shape).boxed().toList();
        if (!weights.has(name)) {
            throw fault("tensor '%s' is missing, whose shape would be %s".formatted(name, expected));
        }
        StoredTensor tensor = weights.get(name);
        if (!tensor.shape().equals(expected)) {
            throw fault("tensor '%s' has the shape %s, expected is %s".formatted(name, tensor.shape(), expected));
        }
        if (!tensor.dtype().isFloating()) {
            throw fault("tensor '%s' holds %s, expected are floating-point numbers".formatted(name, tensor.dtype()));
        }
        names.add(name);
    }

    private void requireNoMoreLayers() {
        Set<String> layers = new HashSet<>();
        Set<String> blocks = new HashSet<>();
        for (String name : names) {
            layer(name).ifPresent(layers::add);
            blocks.add(block(name));
        }
        for (String name : weights.names()) {
            boolean unknown =
                    layer(name).filter(layer -> !layers.contains(layer)).isPresent();
            if (unknown && blocks.contains(block(name))) {
                throw fault("tensor '%s' belongs to a layer that it does not tell of".formatted(name));
            }
        }
    }

    private static Optional<String> layer(String name) {
        Matcher numbered = NUMBERED.matcher(name);
        return numbered.matches() ? Optional.of(numbered.group(1)) : Optional.empty();
    }

    private static String block(String name) {
        return name.split("\\.", 2)[0];
    }

    private WeightsException fault(String fault) {
        return new WeightsException(
                file, "is not the %s that its configuration describes: %s".formatted(network, fault));
    }
}
