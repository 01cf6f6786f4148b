package org.viperstudio.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.viperstudio.model.config.VaeConfig;
import org.viperstudio.tensor.Weights;

/** What a VAE's tensors (in diffusers names) tell of its configuration: all but constants. */
record VaeShape(
        int inChannels,
        int outChannels,
        List<Integer> channels,
        int layersPerBlock,
        int latentChannels,
        boolean quantConv,
        boolean postQuantConv,
        boolean midAttention) {

    static VaeShape of(Weights diffusers) {
        TensorShapes shapes = new TensorShapes(diffusers);
        return new VaeShape(
                shapes.extent("encoder.conv_in.weight", 1),
                shapes.extent("decoder.conv_out.weight", 0),
                IntStream.range(0, shapes.count("encoder.down_blocks."))
                        .mapToObj(i -> shapes.extent("encoder.down_blocks." + i + ".resnets.0.conv1.weight", 0))
                        .toList(),
                shapes.count("encoder.down_blocks.0.resnets."),
                shapes.extent("decoder.conv_in.weight", 1),
                shapes.hasAny("quant_conv."),
                shapes.hasAny("post_quant_conv."),
                shapes.hasAny("decoder.mid_block.attentions."));
    }

    /** The configuration of an official VAE of this shape, for latents with that scaling factor. */
    VaeConfig inferredConfig(double scalingFactor) {
        return new VaeConfig(
                inChannels,
                outChannels,
                channels,
                layersPerBlock,
                latentChannels,
                32,
                scalingFactor,
                0,
                Optional.empty(),
                Optional.empty(),
                quantConv,
                postQuantConv,
                midAttention,
                true);
    }
}
