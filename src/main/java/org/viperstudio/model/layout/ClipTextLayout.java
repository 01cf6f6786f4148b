package org.viperstudio.model.layout;

import java.util.List;
import org.viperstudio.model.config.ClipTextConfig;

/** The tensors of a CLIP text encoder. */
public final class ClipTextLayout {
    private ClipTextLayout() {}

    /** Tells the visitor every tensor that an encoder of this configuration has. */
    public static void visit(ClipTextConfig config, TensorVisitor to) {
        long width = config.width();
        to.weight("text_model.embeddings.token_embedding", config.vocabularySize(), width);
        to.weight("text_model.embeddings.position_embedding", config.maxPositions(), width);
        for (int i = 0; i < config.layers(); i++) {
            layer("text_model.encoder.layers." + i, width, config.feedForwardWidth(), to);
        }
        to.norm("text_model.final_layer_norm", width);
        if (config.projected()) {
            to.weight("text_projection", config.projectionWidth(), width);
        }
    }

    private static void layer(String name, long width, long feedForward, TensorVisitor to) {
        to.norm(name + ".layer_norm1", width);
        for (String matrix : List.of("q_proj", "k_proj", "v_proj", "out_proj")) {
            to.layer(name + ".self_attn." + matrix, width, width);
        }
        to.norm(name + ".layer_norm2", width);
        to.layer(name + ".mlp.fc1", feedForward, width);
        to.layer(name + ".mlp.fc2", width, feedForward);
    }
}
