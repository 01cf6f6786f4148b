package org.viperstudio.model.config;

import org.viperstudio.tensor.DType;

/**
 * A Mistral language model.
 *
 * @param vocabularySize number of token embeddings
 * @param width width of the hidden states
 * @param feedForwardWidth width inside the feed-forward layers
 * @param layers transformer layers
 * @param heads query heads
 * @param keyValueHeads heads of keys and values, a divisor of the query heads
 * @param headWidth width of each head, even
 * @param activation the feed-forward layers' activation
 * @param normEps epsilon of the layer normalisations
 * @param rotaryBase base of the rotary position embedding's frequencies (theta)
 * @param rotaryType the type that those frequencies are rounded to: F32, except in a model that was cast as a whole
 * @param window how many tokens, itself included, a token sees back to
 * @param maxPositions longest text in tokens
 */
public record MistralConfig(
        int vocabularySize,
        int width,
        int feedForwardWidth,
        int layers,
        int heads,
        int keyValueHeads,
        int headWidth,
        String activation,
        double normEps,
        double rotaryBase,
        DType rotaryType,
        int window,
        int maxPositions) {

    /**
     * Reads the {@code text_config} of a model; absent keys have the reference implementation's defaults.
     *
     * @throws org.viperstudio.tensor.WeightsException naming file and key, if a value is invalid or not implemented
     */
    static MistralConfig parse(ConfigJson json) {
        json.requireOneOf("model_type", "mistral");
        json.requireOnly("rope_scaling", "null");
        int width = json.count("hidden_size", 4096);
        int heads = json.count("num_attention_heads", 32);
        int keyValueHeads = json.count("num_key_value_heads", 8);
        if (heads % keyValueHeads != 0) {
            throw json.fault("num_key_value_heads", keyValueHeads + " does not divide the " + heads + " query heads");
        }
        int headWidth = json.count("head_dim", Math.max(1, width / heads));
        if (headWidth % 2 != 0) {
            throw json.fault("head_dim", headWidth + " is odd");
        }
        int maxPositions = json.count("max_position_embeddings", 131_072);
        // Written as null, not left out, the window is the whole text.
        boolean unlimited = json.json().has("sliding_window") && !json.has("sliding_window");
        return new MistralConfig(
                json.count("vocab_size", 32_000),
                width,
                json.count("intermediate_size", 14_336),
                json.count("num_hidden_layers", 32),
                heads,
                keyValueHeads,
                headWidth,
                Idefics2Config.activation(json, "silu"),
                json.positive("rms_norm_eps", 1e-6),
                json.positive("rope_theta", 10_000),
                DType.F32,
                unlimited ? maxPositions : json.count("sliding_window", 4096),
                maxPositions);
    }

    MistralConfig withRotaryType(DType type) {
        return new MistralConfig(
                vocabularySize,
                width,
                feedForwardWidth,
                layers,
                heads,
                keyValueHeads,
                headWidth,
                activation,
                normEps,
                rotaryBase,
                type,
                window,
                maxPositions);
    }
}
