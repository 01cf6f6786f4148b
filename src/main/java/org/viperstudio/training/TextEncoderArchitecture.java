package org.viperstudio.training;

/**
 * The form of a CLIP text encoder to be trained.
 *
 * @param vocabulary number of tokens
 * @param positions tokens of a text, with beginning and end
 */
record TextEncoderArchitecture(int vocabulary, int positions, int width, int heads, int layers) {
    private static final double RESIDUAL = 0.3;

    int feedForward() {
        return 4 * width;
    }

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
        initializer.layer(name + ".self_attn.out_proj", RESIDUAL, width, width);
        initializer.norm(name + ".layer_norm2", width);
        initializer.layer(name + ".mlp.fc1", 1, feedForward(), width);
        initializer.layer(name + ".mlp.fc2", RESIDUAL, width, feedForward());
    }
}
