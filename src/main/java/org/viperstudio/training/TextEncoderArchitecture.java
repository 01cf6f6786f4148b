package org.viperstudio.training;

/**
 * The architecture of a CLIP text encoder.
 *
 * @param vocabulary number of known tokens
 * @param positions tokens in a window, including those for its start and end
 */
record TextEncoderArchitecture(int vocabulary, int positions, int width, int heads, int layers) {
    /** Small initial weights at the end of a residual branch, so that it hardly disturbs the sum at first. */
    private static final double RESIDUAL_GAIN = 0.3;

    /** Width of the feed-forward layers. */
    int feedForward() {
        return 4 * width;
    }

    /** Adds random weights. */
    void addTo(WeightInitializer initializer) {
        String model = "text_model.";
        initializer.normal(model + "embeddings.token_embedding.weight", 0.4, vocabulary, width);
        initializer.normal(model + "embeddings.position_embedding.weight", 0.05, positions, width);
        for (int i = 0; i < layers; i++) {
            layer(initializer, model + "encoder.layers." + i);
        }
        initializer.norm(model + "final_layer_norm", width);
        initializer.weight("text_projection", 1, width, width);
    }

    private void layer(WeightInitializer initializer, String name) {
        initializer.norm(name + ".layer_norm1", width);
        for (String projection : new String[] {"q_proj", "k_proj", "v_proj"}) {
            initializer.layer(name + ".self_attn." + projection, 1, width, width);
        }
        initializer.layer(name + ".self_attn.out_proj", RESIDUAL_GAIN, width, width);
        initializer.norm(name + ".layer_norm2", width);
        initializer.layer(name + ".mlp.fc1", 1, feedForward(), width);
        initializer.layer(name + ".mlp.fc2", RESIDUAL_GAIN, width, feedForward());
    }
}
