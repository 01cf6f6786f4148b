package org.viperstudio.training;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The architecture of an SDXL UNet.
 *
 * @param latentChannels of input and output
 * @param channels of each level, finest first
 * @param heads number of attention heads at each level; 0 for no attention
 * @param layers number of residual layers in a block
 * @param groups number of groups in a group normalisation
 * @param contextWidth of the text encoder's hidden states
 * @param pooledWidth of the pooled text embedding
 * @param sizeWidth of the embedding of each of the six time ids
 */
record UNetArchitecture(
        int latentChannels,
        List<Integer> channels,
        List<Integer> heads,
        int layers,
        int groups,
        int contextWidth,
        int pooledWidth,
        int sizeWidth) {
    /** Small initial weights at the end of a residual branch, so that it hardly disturbs the sum at first. */
    private static final double RESIDUAL_GAIN = 0.2;

    UNetArchitecture {
        channels = List.copyOf(channels);
        heads = List.copyOf(heads);
    }

    /** Width of the timestep embedding. */
    int embeddingWidth() {
        return 4 * channels.getFirst();
    }

    /** Width of the input of the additional embedding: pooled text and time ids. */
    int addedWidth() {
        return pooledWidth + 6 * sizeWidth;
    }

    /** Adds random weights. */
    void addTo(WeightInitializer initializer) {
        int first = channels.getFirst();
        initializer.layer("conv_in", 1, first, latentChannels, 3, 3);
        embedding(initializer, "time_embedding", first);
        embedding(initializer, "add_embedding", addedWidth());
        Deque<Integer> skips = down(initializer);
        int widest = channels.getLast();
        resnet(initializer, "mid_block.resnets.0", widest, widest);
        transformer(initializer, "mid_block.attentions.0", widest);
        resnet(initializer, "mid_block.resnets.1", widest, widest);
        up(initializer, skips);
        initializer.norm("conv_norm_out", first);
        initializer.layer("conv_out", 0, latentChannels, first, 3, 3);
    }

    private void embedding(WeightInitializer initializer, String name, int in) {
        initializer.layer(name + ".linear_1", 1, embeddingWidth(), in);
        initializer.layer(name + ".linear_2", 1, embeddingWidth(), embeddingWidth());
    }

    private Deque<Integer> down(WeightInitializer initializer) {
        Deque<Integer> skips = new ArrayDeque<>();
        skips.push(channels.getFirst());
        for (int level = 0; level < channels.size(); level++) {
            String block = "down_blocks." + level;
            for (int i = 0; i < layers; i++) {
                layer(initializer, block, i, level, skips.element());
                skips.push(channels.get(level));
            }
            if (level < channels.size() - 1) {
                int width = channels.get(level);
                initializer.layer(block + ".downsamplers.0.conv", 1, width, width, 3, 3);
                skips.push(width);
            }
        }
        return skips;
    }

    private void up(WeightInitializer initializer, Deque<Integer> skips) {
        int before = channels.getLast();
        for (int i = 0; i < channels.size(); i++) {
            int level = channels.size() - 1 - i;
            String block = "up_blocks." + i;
            for (int layer = 0; layer <= layers; layer++) {
                layer(initializer, block, layer, level, before + skips.pop());
                before = channels.get(level);
            }
            if (level > 0) {
                initializer.layer(block + ".upsamplers.0.conv", 1, before, before, 3, 3);
            }
        }
    }

    private void layer(WeightInitializer initializer, String block, int index, int level, int in) {
        resnet(initializer, block + ".resnets." + index, in, channels.get(level));
        if (heads.get(level) > 0) {
            transformer(initializer, block + ".attentions." + index, channels.get(level));
        }
    }

    private void resnet(WeightInitializer initializer, String name, int in, int out) {
        initializer.norm(name + ".norm1", in);
        initializer.layer(name + ".conv1", 1, out, in, 3, 3);
        initializer.layer(name + ".time_emb_proj", 1, out, embeddingWidth());
        initializer.norm(name + ".norm2", out);
        initializer.layer(name + ".conv2", RESIDUAL_GAIN, out, out, 3, 3);
        if (in != out) {
            initializer.layer(name + ".conv_shortcut", 1, out, in, 1, 1);
        }
    }

    private void transformer(WeightInitializer initializer, String name, int width) {
        initializer.norm(name + ".norm", width);
        initializer.layer(name + ".proj_in", 1, width, width);
        String block = name + ".transformer_blocks.0";
        attention(initializer, block + ".attn1", width, width);
        attention(initializer, block + ".attn2", width, contextWidth);
        for (int norm = 1; norm <= 3; norm++) {
            initializer.norm(block + ".norm" + norm, width);
        }
        initializer.layer(block + ".ff.net.0.proj", 1, 8L * width, width);
        initializer.layer(block + ".ff.net.2", RESIDUAL_GAIN, width, 4L * width);
        initializer.layer(name + ".proj_out", RESIDUAL_GAIN, width, width);
    }

    private static void attention(WeightInitializer initializer, String name, int width, int context) {
        initializer.weight(name + ".to_q", 1, width, width);
        initializer.weight(name + ".to_k", 1, width, context);
        initializer.weight(name + ".to_v", 1, width, context);
        initializer.layer(name + ".to_out.0", RESIDUAL_GAIN, width, width);
    }
}
