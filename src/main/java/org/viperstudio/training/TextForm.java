package org.viperstudio.training;

/**
 * The form of a CLIP text encoder to be trained.
 *
 * @param vocabulary number of tokens
 * @param positions tokens of a text, with beginning and end
 */
record TextForm(int vocabulary, int positions, int width, int heads, int layers) {
    private static final double RESIDUAL = 0.3;

    int feedForward() {
        return 4 * width;
    }

    void addTo(Shapes shapes) {
        String model = "text_model.";
        shapes.normal(model + "embeddings.token_embedding.weight", 0.4, vocabulary, width);
        shapes.normal(model + "embeddings.position_embedding.weight", 0.05, positions, width);
        for (int i = 0; i < layers; i++) {
            layer(shapes, model + "encoder.layers." + i);
        }
        shapes.norm(model + "final_layer_norm", width);
        shapes.weight("text_projection", 1, width, width);
    }

    private void layer(Shapes shapes, String name) {
        shapes.norm(name + ".layer_norm1", width);
        for (String projection : new String[] {"q_proj", "k_proj", "v_proj"}) {
            shapes.layer(name + ".self_attn." + projection, 1, width, width);
        }
        shapes.layer(name + ".self_attn.out_proj", RESIDUAL, width, width);
        shapes.norm(name + ".layer_norm2", width);
        shapes.layer(name + ".mlp.fc1", 1, feedForward(), width);
        shapes.layer(name + ".mlp.fc2", RESIDUAL, width, feedForward());
    }
}
