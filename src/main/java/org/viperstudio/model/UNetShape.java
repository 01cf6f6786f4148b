package org.viperstudio.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.viperstudio.model.config.UNetConfig;
import org.viperstudio.model.config.UNetConfig.AddedEmbedding;
import org.viperstudio.model.config.UNetLevel;
import org.viperstudio.tensor.Weights;
import org.viperstudio.tensor.WeightsException;

/** What a UNet's tensors (in diffusers names) tell of its configuration: all but heads and constants. */
record UNetShape(
        int inChannels,
        int outChannels,
        List<Level> levels,
        int middleTransformerLayers,
        int layersPerBlock,
        int crossAttentionWidth,
        boolean linearProjection,
        OptionalInt addedInputWidth,
        OptionalInt guidanceEmbeddingWidth) {

    private static final String MIDDLE = "mid_block.attentions.0.";
    private static final int HEAD_WIDTH = 64;
    private static final int ADDED_TIME_WIDTH = 256;
    private static final int STABLE_DIFFUSION_1_TEXT_WIDTH = 768;
    private static final int STABLE_DIFFUSION_2_TEXT_WIDTH = 1024;

    record Level(int channels, int transformerLayers) {}

    static UNetShape of(Weights diffusers) {
        TensorShapes shapes = new TensorShapes(diffusers);
        String added = "add_embedding.linear_1.weight";
        String guidance = "time_embedding.cond_proj.weight";
        return new UNetShape(
                shapes.extent("conv_in.weight", 1),
                shapes.extent("conv_out.weight", 0),
                levels(shapes),
                shapes.count(MIDDLE + "transformer_blocks."),
                shapes.count("down_blocks.0.resnets."),
                shapes.extent(MIDDLE + "transformer_blocks.0.attn2.to_k.weight", 1),
                shapes.rank(MIDDLE + "proj_in.weight") == 2,
                shapes.hasAny("add_embedding.") ? OptionalInt.of(shapes.extent(added, 1)) : OptionalInt.empty(),
                shapes.has(guidance) ? OptionalInt.of(shapes.extent(guidance, 1)) : OptionalInt.empty());
    }

    private static List<Level> levels(TensorShapes shapes) {
        List<Level> levels = new ArrayList<>();
        for (int i = 0; i < shapes.count("down_blocks."); i++) {
            String level = "down_blocks." + i + ".";
            levels.add(new Level(
                    shapes.extent(level + "resnets.0.conv1.weight", 0),
                    shapes.count(level + "attentions.0.transformer_blocks.")));
        }
        return levels;
    }

    /**
     * The configuration of an official model of this shape. Stable Diffusion 1 has 8 heads everywhere, all others heads
     * of 64 channels; of Stable Diffusion 2, version 2.1 needs its attention weights in 32 bits and cannot be told from
     * 2.0, so both get them.
     */
    UNetConfig inferredConfig(Weights weights, OptionalInt sampleSize) {
        return new UNetConfig(
                inChannels,
                outChannels,
                IntStream.range(0, levels.size())
                        .mapToObj(i -> inferredLevel(i, weights))
                        .toList(),
                layersPerBlock,
                32,
                1e-5,
                true,
                0,
                false,
                crossAttentionWidth,
                linearProjection,
                crossAttentionWidth == STABLE_DIFFUSION_2_TEXT_WIDTH,
                addedInputWidth.isPresent()
                        ? Optional.of(new AddedEmbedding(ADDED_TIME_WIDTH, addedInputWidth.getAsInt()))
                        : Optional.empty(),
                guidanceEmbeddingWidth,
                sampleSize);
    }

    private UNetLevel inferredLevel(int index, Weights weights) {
        Level level = levels.get(index);
        boolean attends = level.transformerLayers > 0;
        return new UNetLevel(
                level.channels,
                heads(level.channels, weights),
                attends ? level.transformerLayers : middleTransformerLayers,
                attends);
    }

    private int heads(int channels, Weights weights) {
        if (crossAttentionWidth == STABLE_DIFFUSION_1_TEXT_WIDTH && addedInputWidth.isEmpty()) {
            return 8;
        }
        if (channels % HEAD_WIDTH != 0) {
            throw new WeightsException(weights.origin()
                    + ": the number of attention heads cannot be told from its tensors;"
                    + " give the folder of a model with the same configuration");
        }
        return channels / HEAD_WIDTH;
    }
}
