package org.viperstudio.network;

import java.util.List;
import org.viperstudio.model.config.ClipTextConfig;
import org.viperstudio.tensor.Network;
import org.viperstudio.tensor.Scope;
import org.viperstudio.tensor.Tensor;
import org.viperstudio.tensor.Weights;

/**
 * CLIP's text encoder: token ids to a vector for each token. SDXL has two of them, SD 2 and the refiner one. Used on
 * the inference thread alone.
 */
public final class ClipTextEncoder implements AutoCloseable {
    private final ClipTextConfig config;
    private final Network network;
    private final boolean projects;
    private final Parameters parameters;

    /**
     * What one window of tokens becomes.
     *
     * @param penultimate the second-to-last layer's states, [tokens, hidden size], which SDXL reads
     * @param last the last layer's states, normalised, which SD 2 reads
     * @param pooled the projected state of one token, the end of the text as a rule; empty for encoders without projection
     */
    public record Encoding(float[] penultimate, float[] last, float[] pooled) {}

    /** Compiles the network and brings its weights to the device. */
    public ClipTextEncoder(Compute compute, ClipTextConfig config, Weights weights) {
        this.config = config;
        this.network =
                Network.compile(compute.backend(), ClipTextEncoder.class, "layers.py", "products.py", "clip_text.py");
        this.projects = weights.has("text_projection.weight");
        List<String> parts = List.of("text_model", "text_projection");
        this.parameters = new Parameters(network, compute, weights, parts, false);
        parameters.acquireAll(parts);
    }

    /** Changes the adapters (LoRA) in place. */
    public void adapt(Adapters adapters) {
        parameters.adapt(adapters);
    }

    /**
     * Encodes one window.
     *
     * @param ids token ids, at most as many as the encoder has positions
     * @param vectors textual-inversion embeddings for the ids beyond the vocabulary, in order; may be empty
     */
    public Encoding encode(long[] ids, List<float[]> vectors) {
        try (Scope scope = network.scope()) {
            Tensor tokens = scope.tensor(ids, 1, ids.length);
            Tensor added = scope.tensor(Latents.joined(vectors), vectors.size(), config.width());
            List<Tensor> states = network.callForList(
                    scope,
                    "encode",
                    tokens,
                    added,
                    config.heads(),
                    config.layerNormEps(),
                    config.activation() == ClipTextConfig.Activation.QUICK_GELU);
            Tensor last = states.getLast();
            float[] pooled = projects
                    ? network.call(scope, "pool", last, scope.tensor(new long[] {config.pooledAt(ids)}, 1))
                            .toFloats()
                    : new float[0];
            return new Encoding(states.getFirst().toFloats(), last.toFloats(), pooled);
        }
    }

    /** Width of the states. */
    public int width() {
        return config.width();
    }

    @Override
    public void close() {
        network.close();
    }
}
