package org.viperstudio.bench;

import java.util.ArrayDeque;
import java.util.Deque;

/** The tensors of SDXL's UNet: 2.567 billion parameters. */
final class SdxlUNetLayout {
    private static final long[] CHANNELS = {320, 640, 1280};
    private static final int[] DEPTHS = {0, 2, 10};
    private static final long EMBEDDING = 1280;
    private static final long CONTEXT = 2048;
    private static final int LAYERS = 2;

    private final TensorLayout layout = new TensorLayout();

    private SdxlUNetLayout() {}

    static TensorLayout of() {
        SdxlUNetLayout unet = new SdxlUNetLayout();
        unet.build();
        return unet.layout;
    }

    private void build() {
        layout.conv("conv_in", CHANNELS[0], 4, 3);
        layout.layer("time_embedding.linear_1", EMBEDDING, CHANNELS[0]);
        layout.layer("time_embedding.linear_2", EMBEDDING, EMBEDDING);
        layout.layer("add_embedding.linear_1", EMBEDDING, 2816);
        layout.layer("add_embedding.linear_2", EMBEDDING, EMBEDDING);
        Deque<Long> skips = down();
        long widest = CHANNELS[CHANNELS.length - 1];
        resnet("mid_block.resnets.0", widest, widest);
        transformer("mid_block.attentions.0", widest, DEPTHS[DEPTHS.length - 1]);
        resnet("mid_block.resnets.1", widest, widest);
        up(skips);
        layout.norm("conv_norm_out", CHANNELS[0]);
        layout.conv("conv_out", 4, CHANNELS[0], 3);
    }

    private Deque<Long> down() {
        Deque<Long> skips = new ArrayDeque<>();
        skips.push(CHANNELS[0]);
        for (int block = 0; block < CHANNELS.length; block++) {
            for (int layer = 0; layer < LAYERS; layer++) {
                layer("down_blocks." + block, layer, block, skips.element());
                skips.push(CHANNELS[block]);
            }
            if (block < CHANNELS.length - 1) {
                layout.conv("down_blocks." + block + ".downsamplers.0.conv", CHANNELS[block], CHANNELS[block], 3);
                skips.push(CHANNELS[block]);
            }
        }
        return skips;
    }

    private void up(Deque<Long> skips) {
        long before = CHANNELS[CHANNELS.length - 1];
        for (int block = 0; block < CHANNELS.length; block++) {
            int level = CHANNELS.length - 1 - block;
            for (int layer = 0; layer <= LAYERS; layer++) {
                layer("up_blocks." + block, layer, level, before + skips.pop());
                before = CHANNELS[level];
            }
            if (level > 0) {
                layout.conv("up_blocks." + block + ".upsamplers.0.conv", before, before, 3);
            }
        }
    }

    private void layer(String block, int index, int level, long in) {
        resnet(block + ".resnets." + index, in, CHANNELS[level]);
        if (DEPTHS[level] > 0) {
            transformer(block + ".attentions." + index, CHANNELS[level], DEPTHS[level]);
        }
    }

    private void resnet(String name, long in, long out) {
        layout.norm(name + ".norm1", in);
        layout.conv(name + ".conv1", out, in, 3);
        layout.layer(name + ".time_emb_proj", out, EMBEDDING);
        layout.norm(name + ".norm2", out);
        layout.conv(name + ".conv2", out, out, 3);
        if (in != out) {
            layout.conv(name + ".conv_shortcut", out, in, 1);
        }
    }

    private void transformer(String name, long channels, int depth) {
        layout.norm(name + ".norm", channels);
        layout.layer(name + ".proj_in", channels, channels);
        for (int i = 0; i < depth; i++) {
            String block = name + ".transformer_blocks." + i;
            attention(block + ".attn1", channels, channels);
            attention(block + ".attn2", channels, CONTEXT);
            for (int norm = 1; norm <= 3; norm++) {
                layout.norm(block + ".norm" + norm, channels);
            }
            layout.layer(block + ".ff.net.0.proj", 8 * channels, channels);
            layout.layer(block + ".ff.net.2", channels, 4 * channels);
        }
        layout.layer(name + ".proj_out", channels, channels);
    }

    private void attention(String name, long channels, long context) {
        layout.weight(name + ".to_q", channels, channels);
        layout.weight(name + ".to_k", channels, context);
        layout.weight(name + ".to_v", channels, context);
        layout.layer(name + ".to_out.0", channels, channels);
    }
}
