package org.viperstudio.model.config;

import java.util.Collections;
import java.util.List;

/**
 * The layers at one resolution of a UNet, on the way down, in the middle or on the way up.
 *
 * @param layers residual layers
 * @param transformers how many transformer blocks follow each residual layer as its attention; those that the list does
 *     not reach have no attention, which is not the same as one of no blocks
 */
public record UNetBlock(int layers, List<Integer> transformers) {
    /** Copies the list. */
    public UNetBlock {
        transformers = List.copyOf(transformers);
    }

    /** Residual layers alone. */
    public static UNetBlock plain(int layers) {
        return new UNetBlock(layers, List.of());
    }

    /** Residual layers that are each followed by an attention of so many transformer blocks. */
    public static UNetBlock attending(int layers, int transformers) {
        return new UNetBlock(layers, Collections.nCopies(layers, transformers));
    }

    /** Whether it has any attention. */
    public boolean attends() {
        return !transformers.isEmpty();
    }

    /** Whether an attention follows the layer. */
    public boolean attendsAfter(int layer) {
        return layer < transformers.size();
    }
}
