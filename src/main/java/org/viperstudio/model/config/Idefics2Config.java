package org.viperstudio.model.config;

import org.viperstudio.tensor.DType;

/**
 * IDEFICS2, a model of pictures and text.
 *
 * @param vision its eye
 * @param perceiver what boils pictures down
 * @param text its language model
 * @param imageToken the id that stands for a token of a picture
 * @param tied whether the last layer's weights are those of the token embeddings
 */
public record Idefics2Config(
        VisionConfig vision, PerceiverConfig perceiver, MistralConfig text, int imageToken, boolean tied) {

    /**
     * Reads {@code config.json}; absent keys have the reference implementation's defaults.
     *
     * @throws org.viperstudio.tensor.WeightsException naming file and key, if a value is invalid or not implemented
     */
    public static Idefics2Config parse(ConfigJson json) {
        json.requireOneOf("model_type", "idefics2");
        MistralConfig text = MistralConfig.parse(json.object("text_config"));
        return new Idefics2Config(
                VisionConfig.parseIdefics2(json.object("vision_config")),
                PerceiverConfig.parse(json.object("perceiver_config"), text),
                text,
                json.count("image_token_id", 32_001),
                json.flag("tie_word_embeddings", false));
    }

    /**
     * The same with rotary frequencies rounded to a type. A model that is loaded in half precision keeps them whole; one
     * that is cast to half precision as a whole, and perhaps back, has rounded ones.
     */
    public Idefics2Config withRotaryType(DType type) {
        return new Idefics2Config(vision, perceiver, text.withRotaryType(type), imageToken, tied);
    }

    static String activation(ConfigJson json, String byDefault) {
        json.requireOneOf("hidden_act", "silu", "gelu", "gelu_pytorch_tanh", "quick_gelu", "relu");
        return json.string("hidden_act").orElse(byDefault);
    }
}
