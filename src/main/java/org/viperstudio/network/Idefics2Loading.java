package org.viperstudio.network;

import java.util.regex.Pattern;
import org.viperstudio.tensor.DType;
import org.viperstudio.tensor.Network;
import org.viperstudio.tensor.StoredTensor;
import org.viperstudio.tensor.Weights;

/** Loads IDEFICS2's weights, plain or quantised, to its device. */
final class Idefics2Loading {
    /** The alignment in bytes that LibTorch's int8 kernel needs: a cache line. */
    private static final int LINE = 64;

    private static final Pattern MULTIPLIED = Pattern.compile(".*(?:_proj|\\.fc[12]|lm_head)\\.weight");
    private static final String HEAD = "lm_head.weight";
    private static final String EMBEDDING = "model.text_model.embed_tokens.weight";
    private static final String SCALES = ".scales";

    private Idefics2Loading() {}

    /**
     * Loads all weights.
     *
     * @param packs whether matrices are packed for faster products, through which no gradients flow
     */
    static void load(Network network, DType dtype, Weights weights, boolean packs) {
        for (StoredTensor tensor : weights.tensors().values()) {
            network.put(tensor, dtype, false);
            if (packs
                    && tensor.dtype().isFloating()
                    && MULTIPLIED.matcher(tensor.name()).matches()) {
                network.pack(tensor);
            }
            if (tensor.dtype() == DType.I8 && !tensor.aligned(LINE)) {
                network.run("own", tensor.name());
            }
        }
        if (!weights.has(HEAD)) {
            // Tied weights: the output layer's are those of the token embeddings.
            network.put(weights.get(EMBEDDING).renamed(HEAD), dtype, false);
        }
        weights.names().stream().filter(name -> name.endsWith(SCALES)).forEach(name -> tile(network, weights, name));
    }

    /** Lays 4-bit weights out as the processor's kernel wants them. */
    private static void tile(Network network, Weights weights, String scales) {
        StoredTensor weight = weights.get(scales.replace(SCALES, ".weight"));
        if (weight.dtype() == DType.U8) {
            network.run("tile", scales.substring(0, scales.length() - SCALES.length()));
            weight.unload();
        }
    }
}
