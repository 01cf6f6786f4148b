package org.viperstudio.model.config;

import java.util.List;

/**
 * A CLIP text encoder ({@code CLIPTextModel} or {@code CLIPTextModelWithProjection}).
 *
 * @param vocabularySize number of token embeddings
 * @param width width of the hidden states
 * @param feedForwardWidth width inside the feed-forward layers
 * @param layers transformer layers
 * @param heads attention heads, a divisor of the width
 * @param maxPositions longest text in tokens
 * @param activation the feed-forward layers' activation
 * @param layerNormEps epsilon of the layer normalisations
 * @param endToken the id at whose first position the pooled vector is taken; {@link #LEGACY_END_TOKEN} means at the
 *     highest id instead, see {@link #pooledAt}
 * @param projectionWidth width of the projected pooled vector
 * @param projected whether the pooled vector is projected at all
 */
public record ClipTextConfig(
        int vocabularySize,
        int width,
        int feedForwardWidth,
        int layers,
        int heads,
        int maxPositions,
        Activation activation,
        double layerNormEps,
        int endToken,
        int projectionWidth,
        boolean projected) {

    /** An {@code eos_token_id} that the official files carry by mistake. */
    public static final int LEGACY_END_TOKEN = 2;

    private static final int MAX_LAYERS = 256;

    /** How the feed-forward layers bend their input. */
    public enum Activation {
        /** x times the logistic function of 1.702 x. */
        QUICK_GELU,
        /** The exact Gaussian error linear unit. */
        GELU
    }

    /**
     * Where in a row of token ids the pooled vector is taken. Learned words (textual inversion) have higher ids than the
     * end token, so a {@link #LEGACY_END_TOKEN} takes it at the highest of them, as the reference does. A row without
     * the end token has it taken at the beginning.
     */
    public int pooledAt(long[] ids) {
        int found = 0;
        for (int i = ids.length - 1; i >= 0; i--) {
            if (endToken == LEGACY_END_TOKEN ? ids[i] >= ids[found] : ids[i] == endToken) {
                found = i;
            }
        }
        return found;
    }

    /**
     * Reads a text encoder's {@code config.json}; absent keys have the reference implementation's defaults.
     *
     * @throws org.viperstudio.tensor.WeightsException naming file and key, if a value is invalid or not implemented
     */
    public static ClipTextConfig parse(ConfigJson json) {
        json.requireOneOf("hidden_act", "quick_gelu", "gelu");
        json.requireOneOf("model_type", "clip_text_model");
        int width = json.count("hidden_size", 512);
        return new ClipTextConfig(
                json.count("vocab_size", 49_408),
                width,
                json.count("intermediate_size", 2048),
                layers(json),
                heads(json, width),
                json.count("max_position_embeddings", 77),
                json.string("hidden_act").filter("gelu"::equals).isPresent() ? Activation.GELU : Activation.QUICK_GELU,
                json.positive("layer_norm_eps", 1e-5),
                json.count("eos_token_id", 49_407),
                json.count("projection_dim", 512),
                json.strings("architectures").orElse(List.of()).contains("CLIPTextModelWithProjection"));
    }

    private static int layers(ConfigJson json) {
        int layers = json.count("num_hidden_layers", 12);
        if (layers > MAX_LAYERS) {
            throw json.fault("num_hidden_layers", "is " + layers);
        }
        return layers;
    }

    private static int heads(ConfigJson json, int width) {
        int heads = json.count("num_attention_heads", 8);
        if (width % heads != 0) {
            throw json.fault("num_attention_heads", heads + " does not divide the hidden_size " + width);
        }
        return heads;
    }
}
