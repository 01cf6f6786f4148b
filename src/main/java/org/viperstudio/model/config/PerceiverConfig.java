package org.viperstudio.model.config;

/**
 * IDEFICS2's perceiver, which boils every picture down to the same number of tokens.
 *
 * @param tokens tokens that a picture becomes
 * @param heads query heads
 * @param keyValueHeads heads of keys and values, a divisor of the query heads
 * @param activation the feed-forward layers' activation
 * @param normEps epsilon of the layer normalisations
 */
public record PerceiverConfig(int tokens, int heads, int keyValueHeads, String activation, double normEps) {
    /** A configuration for another width than the text's is a default that does not fit: epsilon is then the text's. */
    static PerceiverConfig parse(ConfigJson json, MistralConfig text) {
        int heads = json.count("resampler_n_heads", 16);
        int keyValueHeads = json.count("num_key_value_heads", 4);
        if (heads % keyValueHeads != 0) {
            throw json.fault("num_key_value_heads", keyValueHeads + " does not divide the " + heads + " query heads");
        }
        boolean fits = json.count("hidden_size", 4096) == text.width();
        return new PerceiverConfig(
                json.count("resampler_n_latents", 64),
                heads,
                keyValueHeads,
                Idefics2Config.activation(json, "silu"),
                fits ? json.positive("rms_norm_eps", 1e-6) : text.normEps());
    }
}
