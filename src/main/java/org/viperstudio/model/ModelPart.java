package org.viperstudio.model;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.viperstudio.tensor.Weights;
import org.viperstudio.tensor.WeightsException;

/**
 * One network of a model: its configuration, known at once, and its weights, mapped only when asked for, so that not
 * all parts need be mapped together.
 *
 * @param config the network's configuration
 * @param path the file, index or folder that the weights come from
 * @param weights maps the weights, in diffusers names
 */
public record ModelPart<C>(C config, Path path, Supplier<Weights> weights) {
    /**
     * Maps the weights; the caller closes them.
     *
     * @throws WeightsException if a file is missing or invalid, or its tensors are not what the configuration describes
     */
    public Weights open() {
        try {
            return weights.get();
        } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException unexpected) {
            throw new WeightsException(
                    path, "a tensor has an unexpected shape: " + unexpected.getMessage(), unexpected);
        }
    }

    /** The same weights under another configuration. */
    public <D> ModelPart<D> withConfig(D other) {
        return new ModelPart<>(other, path, weights);
    }
}
