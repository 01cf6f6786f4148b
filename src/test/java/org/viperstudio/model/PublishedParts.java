package org.viperstudio.model;

import static org.viperstudio.model.PublishedUNet.layer;

import java.util.List;

/** The tensors of autoencoder and text encoders as their first publications name them. */
final class PublishedParts {
    private static final List<Integer> MULTIPLES = List.of(1, 2, 4, 4);
    private static final long VAE_WIDTH = 128;

    private PublishedParts() {}

    static void vae(SparseFile file, String prefix) {
        layer(file, prefix + "encoder.conv_in", VAE_WIDTH, 3, 3, 3);
        long before = VAE_WIDTH;
        for (int level = 0; level < MULTIPLES.size(); level++) {
            String name = prefix + "encoder.down." + level + ".";
            before = residuals(file, name, before, level, 2);
            if (level < MULTIPLES.size() - 1) {
                layer(file, name + "downsample.conv", before, before, 3, 3);
            }
        }
        middle(file, prefix + "encoder.", before);
        layer(file, prefix + "encoder.norm_out", before);
        layer(file, prefix + "encoder.conv_out", 8, before, 3, 3);
        layer(file, prefix + "quant_conv", 8, 8, 1, 1);
        layer(file, prefix + "post_quant_conv", 4, 4, 1, 1);
        decoder(file, prefix + "decoder.", before);
    }

    private static void decoder(SparseFile file, String prefix, long widest) {
        layer(file, prefix + "conv_in", widest, 4, 3, 3);
        middle(file, prefix, widest);
        long before = widest;
        for (int level = MULTIPLES.size() - 1; level >= 0; level--) {
            String name = prefix + "up." + level + ".";
            before = residuals(file, name, before, level, 3);
            if (level > 0) {
                layer(file, name + "upsample.conv", before, before, 3, 3);
            }
        }
        layer(file, prefix + "norm_out", before);
        layer(file, prefix + "conv_out", 3, before, 3, 3);
    }

    private static long residuals(SparseFile file, String name, long before, int level, int count) {
        long channels = VAE_WIDTH * MULTIPLES.get(level);
        for (int i = 0; i < count; i++) {
            residual(file, name + "block." + i + ".", i == 0 ? before : channels, channels);
        }
        return channels;
    }

    private static void middle(SparseFile file, String prefix, long channels) {
        residual(file, prefix + "mid.block_1.", channels, channels);
        layer(file, prefix + "mid.attn_1.norm", channels);
        for (String name : List.of("q", "k", "v", "proj_out")) {
            layer(file, prefix + "mid.attn_1." + name, channels, channels, 1, 1);
        }
        residual(file, prefix + "mid.block_2.", channels, channels);
    }

    private static void residual(SparseFile file, String name, long in, long out) {
        layer(file, name + "norm1", in);
        layer(file, name + "conv1", out, in, 3, 3);
        layer(file, name + "norm2", out);
        layer(file, name + "conv2", out, out, 3, 3);
        if (in != out) {
            layer(file, name + "nin_shortcut", out, in, 1, 1);
        }
    }

    static void clip(SparseFile file, String prefix) {
        String model = prefix + "text_model.";
        file.tensor(model + "embeddings.position_ids", 1, 77);
        file.tensor(model + "embeddings.position_embedding.weight", 77, 768);
        file.tensor(model + "embeddings.token_embedding.weight", 49_408, 768);
        for (int i = 0; i < 12; i++) {
            String name = model + "encoder.layers." + i + ".";
            List.of("q_proj", "k_proj", "v_proj", "out_proj")
                    .forEach(part -> layer(file, name + "self_attn." + part, 768, 768));
            layer(file, name + "layer_norm1", 768);
            layer(file, name + "mlp.fc1", 3072, 768);
            layer(file, name + "mlp.fc2", 768, 3072);
            layer(file, name + "layer_norm2", 768);
        }
        layer(file, model + "final_layer_norm", 768);
    }

    static void openClip(SparseFile file, String prefix, int layers, long width) {
        file.tensor(prefix + "positional_embedding", 77, width);
        file.tensor(prefix + "token_embedding.weight", 49_408, width);
        for (int i = 0; i < layers; i++) {
            String name = prefix + "transformer.resblocks." + i + ".";
            layer(file, name + "ln_1", width);
            file.tensor(name + "attn.in_proj_weight", 3 * width, width);
            file.tensor(name + "attn.in_proj_bias", 3 * width);
            layer(file, name + "attn.out_proj", width, width);
            layer(file, name + "ln_2", width);
            layer(file, name + "mlp.c_fc", 4 * width, width);
            layer(file, name + "mlp.c_proj", width, 4 * width);
        }
        layer(file, prefix + "ln_final", width);
        file.tensor(prefix + "text_projection", width, width);
        file.tensor(prefix + "logit_scale");
    }
}
