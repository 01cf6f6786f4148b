package org.viperstudio.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.viperstudio.model.config.UNetBlock;
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
        UNetBlock middle,
        int crossAttentionWidth,
        boolean linearProjection,
        OptionalInt addedInputWidth,
        OptionalInt guidanceEmbeddingWidth) {

    private static final int HEAD_WIDTH = 64;
    private static final int ADDED_TIME_WIDTH = 256;
    private static final int STABLE_DIFFUSION_1_TEXT_WIDTH = 768;
    private static final int STABLE_DIFFUSION_2_TEXT_WIDTH = 1024;

    record Level(int channels, UNetBlock down, UNetBlock up) {}

    static UNetShape of(Weights diffusers) {
        TensorShapes shapes = new TensorShapes(diffusers);
        String added = "add_embedding.linear_1.weight";
        String guidance = "time_embedding.cond_proj.weight";
        return new UNetShape(
                shapes.extent("conv_in.weight", 1),
                shapes.extent("conv_out.weight", 0),
                levels(shapes),
                block(shapes, "mid_block."),
                shapes.extent(shapes.firstEndingWith(".attn2.to_k.weight"), 1),
                shapes.rank(shapes.firstEndingWith(".proj_in.weight")) == 2,
                shapes.hasAny("add_embedding.") ? OptionalInt.of(shapes.extent(added, 1)) : OptionalInt.empty(),
                shapes.has(guidance) ? OptionalInt.of(shapes.extent(guidance, 1)) : OptionalInt.empty());
    }

    private static List<Level> levels(TensorShapes shapes) {
        List<Level> levels = new ArrayList<>();
        int count = shapes.count("down_blocks.");
        for (int i = 0; i < count; i++) {
            levels.add(new Level(
                    shapes.extent("down_blocks." + i + ".resnets.0.conv1.weight", 0),
                    block(shapes, "down_blocks." + i + "."),
                    block(shapes, "up_blocks." + (count - 1 - i) + ".")));
        }
        return levels;
    }

    private static UNetBlock block(TensorShapes shapes, String name) {
        String attentions = name + "attentions.";
        return new UNetBlock(
                shapes.count(name + "resnets."),
                IntStream.range(0, shapes.count(attentions))
                        .mapToObj(i -> shapes.count(attentions + i + ".transformer_blocks."))
                        .toList());
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
                levels.stream().map(level -> inferredLevel(level, weights)).toList(),
                middle,
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

    private UNetLevel inferredLevel(Level level, Weights weights) {
        return new UNetLevel(level.channels, heads(level.channels, weights), level.down, level.up);
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
