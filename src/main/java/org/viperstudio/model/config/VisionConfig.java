package org.viperstudio.model.config;

/**
 * A vision transformer: IDEFICS2's (SigLIP) or CLIP's.
 *
 * @param side patches along each side of the square that the position table is for
 * @param patch sides of a patch in pixels
 * @param heads attention heads, a divisor of the width
 * @param activation the feed-forward layers' activation
 * @param normEps epsilon of the layer normalisations
 */
public record VisionConfig(int side, int patch, int heads, String activation, double normEps) {
    /** Reads IDEFICS2's {@code vision_config}. */
    static VisionConfig parseIdefics2(ConfigJson json) {
        return parse(json, json.count("hidden_size", 768), "gelu_pytorch_tanh", json.positive("layer_norm_eps", 1e-6));
    }

    /** Reads CLIP's {@code vision_config}. */
    static VisionConfig parseClip(ConfigJson json) {
        return parse(json, json.count("hidden_size", 768), "quick_gelu", json.positive("layer_norm_eps", 1e-5));
    }

    private static VisionConfig parse(ConfigJson json, int width, String activation, double eps) {
        int heads = json.count("num_attention_heads", 12);
        if (width % heads != 0) {
            throw json.fault("num_attention_heads", heads + " does not divide the hidden_size " + width);
        }
        int patch = json.count("patch_size", 32);
        int side = json.count("image_size", 224) / patch;
        if (side == 0) {
            throw json.fault("patch_size", patch + " is more than the picture");
        }
        return new VisionConfig(side, patch, heads, Idefics2Config.activation(json, activation), eps);
    }
}
