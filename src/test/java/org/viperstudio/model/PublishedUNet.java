package org.viperstudio.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The tensors of a UNet as its first publication names them, laid out as that network is built, block by numbered
 * block.
 *
 * @param width channels of the first level
 * @param multiples channels of each level by the first's
 * @param depths transformer layers of each level, 0 for none
 * @param middleDepth transformer layers in the middle
 * @param context width of the text embeddings
 * @param linear whether projections around transformers are matrices
 * @param added width of the added conditioning, 0 for none
 */
record PublishedUNet(
        long width,
        List<Integer> multiples,
        List<Integer> depths,
        int middleDepth,
        long context,
        boolean linear,
        long added) {

    static final PublishedUNet XL = new PublishedUNet(320, List.of(1, 2, 4), List.of(0, 2, 10), 10, 2048, true, 2816);
    static final PublishedUNet XL_REFINER =
            new PublishedUNet(384, List.of(1, 2, 4, 4), List.of(0, 4, 4, 0), 4, 1280, true, 2560);
    static final PublishedUNet V2 = new PublishedUNet(320, List.of(1, 2, 4, 4), List.of(1, 1, 1, 0), 1, 1024, true, 0);
    static final PublishedUNet V1 = new PublishedUNet(320, List.of(1, 2, 4, 4), List.of(1, 1, 1, 0), 1, 768, false, 0);

    private static final int LAYERS = 2;

    void addTo(SparseFile file, String prefix, int inputs) {
        layer(file, prefix + "time_embed.0", 4 * width, width);
        layer(file, prefix + "time_embed.2", 4 * width, 4 * width);
        if (added > 0) {
            layer(file, prefix + "label_emb.0.0", 4 * width, added);
            layer(file, prefix + "label_emb.0.2", 4 * width, 4 * width);
        }
        layer(file, prefix + "input_blocks.0.0", width, inputs, 3, 3);
        Deque<Long> skipped = down(file, prefix);
        long widest = skipped.getFirst();
        residual(file, prefix + "middle_block.0.", widest, widest);
        transformer(file, prefix + "middle_block.1.", widest, middleDepth);
        residual(file, prefix + "middle_block.2.", widest, widest);
        up(file, prefix, skipped);
        layer(file, prefix + "out.0", width);
        layer(file, prefix + "out.2", 4, width, 3, 3);
    }

    private Deque<Long> down(SparseFile file, String prefix) {
        Deque<Long> skipped = new ArrayDeque<>(List.of(width));
        int block = 1;
        for (int level = 0; level < multiples.size(); level++) {
            long channels = width * multiples.get(level);
            for (int i = 0; i < LAYERS; i++, block++) {
                residual(file, prefix + "input_blocks." + block + ".0.", skipped.getFirst(), channels);
                transformer(file, prefix + "input_blocks." + block + ".1.", channels, depths.get(level));
                skipped.push(channels);
            }
            if (level < multiples.size() - 1) {
                layer(file, prefix + "input_blocks." + block++ + ".0.op", channels, channels, 3, 3);
                skipped.push(channels);
            }
        }
        return skipped;
    }

    private void up(SparseFile file, String prefix, Deque<Long> skipped) {
        long before = skipped.getFirst();
        int block = 0;
        for (int level = multiples.size() - 1; level >= 0; level--) {
            long channels = width * multiples.get(level);
            for (int i = 0; i <= LAYERS; i++, block++) {
                String name = prefix + "output_blocks." + block + ".";
                residual(file, name + "0.", before + skipped.pop(), channels);
                transformer(file, name + "1.", channels, depths.get(level));
                if (level > 0 && i == LAYERS) {
                    layer(file, name + (depths.get(level) > 0 ? "2" : "1") + ".conv", channels, channels, 3, 3);
                }
                before = channels;
            }
        }
    }

    private void residual(SparseFile file, String name, long in, long out) {
        layer(file, name + "in_layers.0", in);
        layer(file, name + "in_layers.2", out, in, 3, 3);
        layer(file, name + "emb_layers.1", out, 4 * width);
        layer(file, name + "out_layers.0", out);
        layer(file, name + "out_layers.3", out, out, 3, 3);
        if (in != out) {
            layer(file, name + "skip_connection", out, in, 1, 1);
        }
    }

    private void transformer(SparseFile file, String name, long channels, int depth) {
        if (depth == 0) {
            return;
        }
        long[] projection = linear ? new long[] {channels, channels} : new long[] {channels, channels, 1, 1};
        layer(file, name + "norm", channels);
        layer(file, name + "proj_in", projection);
        for (int i = 0; i < depth; i++) {
            String block = name + "transformer_blocks." + i + ".";
            attention(file, block + "attn1.", channels, channels);
            attention(file, block + "attn2.", channels, context);
            layer(file, block + "ff.net.0.proj", 8 * channels, channels);
            layer(file, block + "ff.net.2", channels, 4 * channels);
            List.of("norm1", "norm2", "norm3").forEach(norm -> layer(file, block + norm, channels));
        }
        layer(file, name + "proj_out", projection);
    }

    private static void attention(SparseFile file, String name, long channels, long context) {
        file.tensor(name + "to_q.weight", channels, channels);
        file.tensor(name + "to_k.weight", channels, context);
        file.tensor(name + "to_v.weight", channels, context);
        layer(file, name + "to_out.0", channels, channels);
    }

    static void layer(SparseFile file, String name, long... shape) {
        file.tensor(name + ".weight", shape);
        file.tensor(name + ".bias", shape[0]);
    }
}
