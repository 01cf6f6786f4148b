package org.viperstudio.bench;

import java.util.List;

/** The tensors of SDXL's text encoders and autoencoder. */
final class SdxlPartsLayout {
    private static final long[] VAE_CHANNELS = {128, 256, 512, 512};
    private static final int ENCODER_LAYERS = 2;

    private final TensorLayout layout = new TensorLayout();

    private SdxlPartsLayout() {}

    /** @param projection width of the pooled vector, 0 for none */
    static TensorLayout textEncoder(long width, int layers, long projection) {
        SdxlPartsLayout encoder = new SdxlPartsLayout();
        TensorLayout layout = encoder.layout;
        layout.weight("text_model.embeddings.token_embedding", 49408, width);
        layout.weight("text_model.embeddings.position_embedding", 77, width);
        for (int i = 0; i < layers; i++) {
            String name = "text_model.encoder.layers." + i;
            layout.norm(name + ".layer_norm1", width);
            for (String matrix : List.of("q_proj", "k_proj", "v_proj", "out_proj")) {
                layout.layer(name + ".self_attn." + matrix, width, width);
            }
            layout.norm(name + ".layer_norm2", width);
            layout.layer(name + ".mlp.fc1", 4 * width, width);
            layout.layer(name + ".mlp.fc2", width, 4 * width);
        }
        layout.norm("text_model.final_layer_norm", width);
        if (projection > 0) {
            layout.weight("text_projection", projection, width);
        }
        return layout;
    }

    static TensorLayout autoencoder() {
        SdxlPartsLayout vae = new SdxlPartsLayout();
        vae.encoder();
        vae.decoder();
        vae.layout.conv("quant_conv", 8, 8, 1);
        vae.layout.conv("post_quant_conv", 4, 4, 1);
        return vae.layout;
    }

    private void encoder() {
        layout.conv("encoder.conv_in", VAE_CHANNELS[0], 3, 3);
        long before = VAE_CHANNELS[0];
        for (int block = 0; block < VAE_CHANNELS.length; block++) {
            String name = "encoder.down_blocks." + block;
            before = resnets(name, before, VAE_CHANNELS[block], ENCODER_LAYERS);
            if (block < VAE_CHANNELS.length - 1) {
                layout.conv(name + ".downsamplers.0.conv", before, before, 3);
            }
        }
        end("encoder", before, 8);
    }

    private void decoder() {
        long before = VAE_CHANNELS[VAE_CHANNELS.length - 1];
        layout.conv("decoder.conv_in", before, 4, 3);
        for (int block = 0; block < VAE_CHANNELS.length; block++) {
            String name = "decoder.up_blocks." + block;
            before = resnets(name, before, VAE_CHANNELS[VAE_CHANNELS.length - 1 - block], ENCODER_LAYERS + 1);
            if (block < VAE_CHANNELS.length - 1) {
                layout.conv(name + ".upsamplers.0.conv", before, before, 3);
            }
        }
        layout.norm("decoder.conv_norm_out", before);
        layout.conv("decoder.conv_out", 3, before, 3);
        middle("decoder.mid_block", VAE_CHANNELS[VAE_CHANNELS.length - 1]);
    }

    private void end(String name, long channels, long out) {
        middle(name + ".mid_block", channels);
        layout.norm(name + ".conv_norm_out", channels);
        layout.conv(name + ".conv_out", out, channels, 3);
    }

    private void middle(String name, long channels) {
        resnet(name + ".resnets.0", channels, channels);
        layout.norm(name + ".attentions.0.group_norm", channels);
        for (String matrix : List.of("to_q", "to_k", "to_v", "to_out.0")) {
            layout.layer(name + ".attentions.0." + matrix, channels, channels);
        }
        resnet(name + ".resnets.1", channels, channels);
    }

    private long resnets(String name, long in, long out, int count) {
        for (int i = 0; i < count; i++) {
            resnet(name + ".resnets." + i, i == 0 ? in : out, out);
        }
        return out;
    }

    private void resnet(String name, long in, long out) {
        layout.norm(name + ".norm1", in);
        layout.conv(name + ".conv1", out, in, 3);
        layout.norm(name + ".norm2", out);
        layout.conv(name + ".conv2", out, out, 3);
        if (in != out) {
            layout.conv(name + ".conv_shortcut", out, in, 1);
        }
    }
}
