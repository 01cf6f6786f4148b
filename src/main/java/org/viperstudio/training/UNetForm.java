package org.viperstudio.training;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The form of an SDXL UNet to be trained.
 *
 * @param latentChannels channels in and out
 * @param channels of each level, finest first
 * @param heads attention heads of each level; 0 where it does not attend
 * @param layers residual layers of a block
 * @param groups of each normalisation
 * @param contextWidth of the text's states
 * @param pooledWidth of the pooled text
 * @param sizeWidth of the embedding of each of the six size numbers
 */
record UNetForm(
        int latentChannels,
        List<Integer> channels,
        List<Integer> heads,
        int layers,
        int groups,
        int contextWidth,
        int pooledWidth,
        int sizeWidth) {
    private static final double RESIDUAL = 0.2;

    UNetForm {
        channels = List.copyOf(channels);
        heads = List.copyOf(heads);
    }

    /** Width of the time's embedding. */
    int embeddingWidth() {
        return 4 * channels.getFirst();
    }

    /** Numbers that the added embedding reads. */
    int addedWidth() {
        return pooledWidth + 6 * sizeWidth;
    }

    void addTo(Shapes shapes) {
        int first = channels.getFirst();
        shapes.layer("conv_in", 1, first, latentChannels, 3, 3);
        embedding(shapes, "time_embedding", first);
        embedding(shapes, "add_embedding", addedWidth());
        Deque<Integer> skips = down(shapes);
        int widest = channels.getLast();
        resnet(shapes, "mid_block.resnets.0", widest, widest);
        transformer(shapes, "mid_block.attentions.0", widest);
        resnet(shapes, "mid_block.resnets.1", widest, widest);
        up(shapes, skips);
        shapes.norm("conv_norm_out", first);
        shapes.layer("conv_out", 0, latentChannels, first, 3, 3);
    }

    private void embedding(Shapes shapes, String name, int in) {
        shapes.layer(name + ".linear_1", 1, embeddingWidth(), in);
        shapes.layer(name + ".linear_2", 1, embeddingWidth(), embeddingWidth());
    }

    private Deque<Integer> down(Shapes shapes) {
        Deque<Integer> skips = new ArrayDeque<>();
        skips.push(channels.getFirst());
        for (int level = 0; level < channels.size(); level++) {
            String block = "down_blocks." + level;
            for (int i = 0; i < layers; i++) {
                layer(shapes, block, i, level, skips.element());
                skips.push(channels.get(level));
            }
            if (level < channels.size() - 1) {
                int width = channels.get(level);
                shapes.layer(block + ".downsamplers.0.conv", 1, width, width, 3, 3);
                skips.push(width);
            }
        }
        return skips;
    }

    private void up(Shapes shapes, Deque<Integer> skips) {
        int before = channels.getLast();
        for (int i = 0; i < channels.size(); i++) {
            int level = channels.size() - 1 - i;
            String block = "up_blocks." + i;
            for (int layer = 0; layer <= layers; layer++) {
                layer(shapes, block, layer, level, before + skips.pop());
                before = channels.get(level);
            }
            if (level > 0) {
                shapes.layer(block + ".upsamplers.0.conv", 1, before, before, 3, 3);
            }
        }
    }

    private void layer(Shapes shapes, String block, int index, int level, int in) {
        resnet(shapes, block + ".resnets." + index, in, channels.get(level));
        if (heads.get(level) > 0) {
            transformer(shapes, block + ".attentions." + index, channels.get(level));
        }
    }

    private void resnet(Shapes shapes, String name, int in, int out) {
        shapes.norm(name + ".norm1", in);
        shapes.layer(name + ".conv1", 1, out, in, 3, 3);
        shapes.layer(name + ".time_emb_proj", 1, out, embeddingWidth());
        shapes.norm(name + ".norm2", out);
        shapes.layer(name + ".conv2", RESIDUAL, out, out, 3, 3);
        if (in != out) {
            shapes.layer(name + ".conv_shortcut", 1, out, in, 1, 1);
        }
    }

    private void transformer(Shapes shapes, String name, int width) {
        shapes.norm(name + ".norm", width);
        shapes.layer(name + ".proj_in", 1, width, width);
        String block = name + ".transformer_blocks.0";
        attention(shapes, block + ".attn1", width, width);
        attention(shapes, block + ".attn2", width, contextWidth);
        for (int norm = 1; norm <= 3; norm++) {
            shapes.norm(block + ".norm" + norm, width);
        }
        shapes.layer(block + ".ff.net.0.proj", 1, 8L * width, width);
        shapes.layer(block + ".ff.net.2", RESIDUAL, width, 4L * width);
        shapes.layer(name + ".proj_out", RESIDUAL, width, width);
    }

    private static void attention(Shapes shapes, String name, int width, int context) {
        shapes.weight(name + ".to_q", 1, width, width);
        shapes.weight(name + ".to_k", 1, width, context);
        shapes.weight(name + ".to_v", 1, width, context);
        shapes.layer(name + ".to_out.0", RESIDUAL, width, width);
    }
}
