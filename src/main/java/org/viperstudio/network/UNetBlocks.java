package org.viperstudio.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.viperstudio.model.config.UNetConfig;
import org.viperstudio.model.config.UNetLevel;
import org.viperstudio.tensor.Weights;

/**
 * Which blocks a UNet has, read off its weights' names.
 *
 * @param down from the full size to the smallest
 * @param middle what is at the smallest size between them, if anything
 * @param up from the smallest size to the full one
 */
record UNetBlocks(List<Block> down, Block middle, List<Block> up) {
    /**
     * Layers at one size.
     *
     * @param resample the convolution that halves or doubles the size after them
     */
    record Block(List<Layer> layers, Optional<String> resample) {}

    /** A residual layer and, at most sizes, a transformer after it; both by the names of their weights. */
    record Layer(String resnet, Optional<Transformer> transformer) {}

    /**
     * A stack of attention layers.
     *
     * @param name the prefix of its weights' names
     * @param depth how many layers
     * @param heads attention heads in each
     */
    record Transformer(String name, int depth, int heads) {
        String block(int index) {
            return name + ".transformer_blocks." + index;
        }
    }

    static UNetBlocks of(UNetConfig config, Weights weights) {
        List<Integer> heads = config.levels().stream().map(UNetLevel::heads).toList();
        List<Block> down = new ArrayList<>();
        for (int i = 0; weights.has("down_blocks." + i + ".resnets.0.norm1.weight"); i++) {
            down.add(block(weights, "down_blocks." + i, "downsamplers", heads.get(i)));
        }
        List<Block> up = new ArrayList<>();
        for (int i = 0; weights.has("up_blocks." + i + ".resnets.0.norm1.weight"); i++) {
            up.add(block(weights, "up_blocks." + i, "upsamplers", heads.get(heads.size() - 1 - i)));
        }
        return new UNetBlocks(down, block(weights, "mid_block", "none", heads.getLast()), up);
    }

    private static Block block(Weights weights, String name, String resamplers, int heads) {
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; weights.has(name + ".resnets." + i + ".norm1.weight"); i++) {
            String attention = name + ".attentions." + i;
            layers.add(new Layer(name + ".resnets." + i, transformer(weights, attention, heads)));
        }
        String resample = name + "." + resamplers + ".0.conv";
        return new Block(layers, weights.has(resample + ".weight") ? Optional.of(resample) : Optional.empty());
    }

    private static Optional<Transformer> transformer(Weights weights, String name, int heads) {
        if (!weights.has(name + ".norm.weight")) {
            return Optional.empty();
        }
        int depth = 0;
        while (weights.has(name + ".transformer_blocks." + depth + ".norm1.weight")) {
            depth++;
        }
        return Optional.of(new Transformer(name, depth, heads));
    }

    /** The prefixes under which weights come and go together. */
    List<String> parts() {
        List<String> parts =
                new ArrayList<>(List.of("conv_in", "time_embedding", "add_embedding", "conv_norm_out", "conv_out"));
        List<Block> all = new ArrayList<>(down);
        all.add(middle);
        all.addAll(up);
        for (Block block : all) {
            block.resample().ifPresent(parts::add);
            for (Layer layer : block.layers()) {
                parts.add(layer.resnet());
                layer.transformer().ifPresent(transformer -> addParts(transformer, parts));
            }
        }
        return parts;
    }

    private static void addParts(Transformer transformer, List<String> parts) {
        parts.add(transformer.name());
        IntStream.range(0, transformer.depth()).mapToObj(transformer::block).forEach(parts::add);
    }
}
