package org.viperstudio.model;

import java.util.OptionalInt;
import org.viperstudio.model.config.ClipTextConfig;
import org.viperstudio.model.config.ClipTextConfig.Activation;
import org.viperstudio.tensor.Weights;
import org.viperstudio.tensor.WeightsException;

/** What a CLIP text encoder's tensors (in diffusers names) tell of its configuration: all but heads and activation. */
record ClipTextShape(
        int vocabularySize,
        int width,
        int feedForwardWidth,
        int layers,
        int maxPositions,
        OptionalInt projectionWidth) {

    private static final int HEAD_WIDTH = 64;
    private static final String PROJECTION = "text_projection.weight";

    static ClipTextShape of(Weights diffusers) {
        TensorShapes shapes = new TensorShapes(diffusers);
        return new ClipTextShape(
                shapes.extent("text_model.embeddings.token_embedding.weight", 0),
                shapes.extent("text_model.embeddings.token_embedding.weight", 1),
                shapes.extent("text_model.encoder.layers.0.mlp.fc1.weight", 0),
                shapes.count("text_model.encoder.layers."),
                shapes.extent("text_model.embeddings.position_embedding.weight", 0),
                shapes.has(PROJECTION) ? OptionalInt.of(shapes.extent(PROJECTION, 0)) : OptionalInt.empty());
    }

    /** The configuration of an official encoder of this shape, whose heads are all 64 wide. */
    ClipTextConfig inferredConfig(Weights weights, Activation activation) {
        if (width % HEAD_WIDTH != 0) {
            throw new WeightsException(weights.origin()
                    + ": the number of attention heads of its text encoder cannot be told from its tensors;"
                    + " give the folder of a model with the same configuration");
        }
        return new ClipTextConfig(
                vocabularySize,
                width,
                feedForwardWidth,
                layers,
                width / HEAD_WIDTH,
                maxPositions,
                activation,
                1e-5,
                ClipTextConfig.LEGACY_END_TOKEN,
                projectionWidth.orElse(width),
                projectionWidth.isPresent());
    }
}
