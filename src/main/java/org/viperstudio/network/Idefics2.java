package org.viperstudio.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.viperstudio.model.config.Idefics2Config;
import org.viperstudio.model.config.PerceiverConfig;
import org.viperstudio.model.config.VisionConfig;
import org.viperstudio.tensor.DType;
import org.viperstudio.tensor.Network;
import org.viperstudio.tensor.Scope;
import org.viperstudio.tensor.StoredTensor;
import org.viperstudio.tensor.Tensor;
import org.viperstudio.tensor.Weights;

/**
 * IDEFICS2 (Laurençon et al. 2024): a vision encoder with a perceiver resampler, which turn pictures into tokens, and a
 * language model (Mistral), which reads tokens of pictures and text. Used on the inference thread alone.
 *
 * <p>Adapters (LoRA) are computed beside the weights, not merged into them, so that they can be exchanged at once, and
 * extractor and metric share one base.
 */
public final class Idefics2 implements AutoCloseable {
    private static final String HEAD = "lm_head.weight";

    private final Idefics2Config config;
    private final DType dtype;
    private final Network network;
    private final List<StoredTensor> adapted = new ArrayList<>();

    /**
     * Compiles the network and brings its weights, plain or quantised, to the device; if it cannot, nothing of it stays
     * there.
     */
    public Idefics2(Compute compute, Idefics2Config config, Weights weights) {
        this.config = config;
        this.dtype = compute.dtype();
        this.network = Network.compile(
                compute.backend(),
                Idefics2.class,
                "layers.py",
                "language_layers.py",
                compute.languageProducts(),
                "idefics2_vision.py",
                "mistral.py");
        try {
            Idefics2Loading.load(network, dtype, weights, true);
        } catch (RuntimeException failed) {
            network.close();
            throw failed;
        }
    }

    /**
     * Whether a weight may be quantised: the matrices of language model and connector, but not the token embeddings.
     */
    public static boolean quantisable(String name) {
        return name.matches("(?:model\\.text_model\\.layers|model\\.connector)\\..*_proj\\.weight")
                || name.equals(HEAD);
    }

    /** How the model is built. */
    public Idefics2Config config() {
        return config;
    }

    /**
     * Replaces the adapters.
     *
     * @throws IllegalArgumentException if there is more than one for a weight
     */
    public void adapt(Adapters adapters) {
        adapted.forEach(network::drop);
        adapted.clear();
        for (Map.Entry<String, List<Adapters.LowRank>> change :
                adapters.changes().entrySet()) {
            String module = change.getKey().substring(0, change.getKey().length() - ".weight".length());
            if (change.getValue().size() != 1) {
                throw new IllegalArgumentException("two adapters for " + module + ": this model takes one");
            }
            Adapters.LowRank lowRank = change.getValue().getFirst();
            put(lowRank.down().renamed(module + ".lora_A.weight"), dtype);
            put(lowRank.up().renamed(module + ".lora_B.weight"), dtype);
            float[] scale = {(float) lowRank.strength()};
            put(StoredTensor.ofFloats(module + ".lora_scale", scale), DType.F32);
        }
    }

    private void put(StoredTensor tensor, DType type) {
        network.put(tensor, type, false);
        adapted.add(tensor);
    }

    /**
     * Encodes a picture to the tokens that the language model reads.
     *
     * @param picture normalised as the model's configuration says, at least one patch wide and high
     */
    public ImageFeatures look(Picture picture) {
        VisionConfig vision = config.vision();
        PerceiverConfig perceiver = config.perceiver();
        try (Scope scope = network.scope()) {
            Tensor pixels = scope.tensor(picture.values(), 1, 3, picture.height(), picture.width());
            Tensor patches = network.call(
                    scope, "see", pixels, vision.side(), vision.heads(), vision.normEps(), vision.activation());
            Tensor tokens = network.call(
                    scope,
                    "resample",
                    patches,
                    config.text().activation(),
                    new long[] {perceiver.heads(), perceiver.keyValueHeads()},
                    perceiver.normEps(),
                    perceiver.activation());
            return new ImageFeatures(tokens.toFloats(), (int) tokens.size(0), (int) tokens.size(1));
        }
    }

    /**
     * A reader of texts, which replaces the last one.
     *
     * @param capacity how many tokens it can hold; their keys and values are allocated at once
     */
    public TokenReader reader(int capacity) {
        return new TokenReader(network, config, capacity);
    }

    @Override
    public void close() {
        network.close();
    }
}
