package org.viperstudio.model.layout;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.viperstudio.model.config.UNetBlock;
import org.viperstudio.model.config.UNetConfig;
import org.viperstudio.model.config.UNetLevel;

/** The tensors of a UNet of the Stable Diffusion family. */
public final class UNetLayout {
    private final UNetConfig config;
    private final List<UNetLevel> levels;
    private final TensorVisitor to;

    private UNetLayout(UNetConfig config, TensorVisitor to) {
        this.config = config;
        this.levels = config.levels();
        this.to = to;
    }

    /** Tells the visitor every tensor that a UNet of this configuration has. */
    public static void visit(UNetConfig config, TensorVisitor to) {
        new UNetLayout(config, to).visit();
    }

    private void visit() {
        long first = levels.getFirst().channels();
        to.conv("conv_in", first, config.inChannels(), 3);
        embeddings(first);
        Deque<Long> skips = down();
        UNetLevel last = levels.getLast();
        for (int layer = 0; layer < config.middle().layers(); layer++) {
            layer("mid_block", layer, last, config.middle(), last.channels());
        }
        up(skips);
        to.norm("conv_norm_out", first);
        to.conv("conv_out", config.outChannels(), first, 3);
    }

    private void embeddings(long first) {
        embedding("time_embedding", first);
        config.guidanceEmbeddingWidth().ifPresent(width -> to.weight("time_embedding.cond_proj", first, width));
        config.addedEmbedding().ifPresent(added -> embedding("add_embedding", added.inputWidth()));
    }

    private void embedding(String name, long in) {
        long width = config.timeEmbeddingWidth();
        to.layer(name + ".linear_1", width, in);
        to.layer(name + ".linear_2", width, width);
    }

    private Deque<Long> down() {
        Deque<Long> skips = new ArrayDeque<>();
        skips.push((long) levels.getFirst().channels());
        for (int i = 0; i < levels.size(); i++) {
            UNetLevel level = levels.get(i);
            long width = level.channels();
            for (int layer = 0; layer < level.down().layers(); layer++) {
                layer("down_blocks." + i, layer, level, level.down(), skips.element());
                skips.push(width);
            }
            if (i < levels.size() - 1) {
                to.conv("down_blocks." + i + ".downsamplers.0.conv", width, width, 3);
                skips.push(width);
            }
        }
        return skips;
    }

    private void up(Deque<Long> skips) {
        long before = levels.getLast().channels();
        for (int i = 0; i < levels.size(); i++) {
            UNetLevel level = levels.get(levels.size() - 1 - i);
            for (int layer = 0; layer < level.up().layers(); layer++) {
                layer("up_blocks." + i, layer, level, level.up(), before + skips.pop());
                before = level.channels();
            }
            if (i < levels.size() - 1) {
                to.conv("up_blocks." + i + ".upsamplers.0.conv", before, before, 3);
            }
        }
    }

    private void layer(String name, int index, UNetLevel level, UNetBlock block, long in) {
        resnet(name + ".resnets." + index, in, level.channels());
        if (block.attendsAfter(index)) {
            transformer(
                    name + ".attentions." + index, level, block.transformers().get(index));
        }
    }

    private void resnet(String name, long in, long out) {
        to.norm(name + ".norm1", in);
        to.conv(name + ".conv1", out, in, 3);
        to.layer(name + ".time_emb_proj", config.timeScalesAndShifts() ? 2 * out : out, config.timeEmbeddingWidth());
        to.norm(name + ".norm2", out);
        to.conv(name + ".conv2", out, out, 3);
        if (in != out) {
            to.conv(name + ".conv_shortcut", out, in, 1);
        }
    }

    private void transformer(String name, UNetLevel level, int depth) {
        long channels = level.channels();
        long width = level.attentionWidth();
        to.norm(name + ".norm", channels);
        projection(name + ".proj_in", width, channels);
        for (int i = 0; i < depth; i++) {
            String block = name + ".transformer_blocks." + i;
            attention(block + ".attn1", width, width);
            attention(block + ".attn2", width, config.crossAttentionWidth());
            for (int norm = 1; norm <= 3; norm++) {
                to.norm(block + ".norm" + norm, width);
            }
            to.layer(block + ".ff.net.0.proj", 8 * width, width);
            to.layer(block + ".ff.net.2", width, 4 * width);
        }
        projection(name + ".proj_out", channels, width);
    }

    private void projection(String name, long out, long in) {
        if (config.linearProjection()) {
            to.layer(name, out, in);
        } else {
            to.conv(name, out, in, 1);
        }
    }

    private void attention(String name, long width, long context) {
        to.weight(name + ".to_q", width, width);
        to.weight(name + ".to_k", width, context);
        to.weight(name + ".to_v", width, context);
        to.layer(name + ".to_out.0", width, width);
    }
}
