package org.viperstudio.model.layout;

import java.util.List;
import org.viperstudio.model.config.VaeConfig;

/** The tensors of the variational autoencoder of Stable Diffusion. */
public final class VaeLayout {
    private final VaeConfig config;
    private final TensorVisitor to;

    private VaeLayout(VaeConfig config, TensorVisitor to) {
        this.config = config;
        this.to = to;
    }

    /** Tells the visitor every tensor that an autoencoder of this configuration has. */
    public static void visit(VaeConfig config, TensorVisitor to) {
        VaeLayout layout = new VaeLayout(config, to);
        layout.encoder();
        layout.decoder();
        long latents = config.latentChannels();
        if (config.quantConv()) {
            to.conv("quant_conv", 2 * latents, 2 * latents, 1);
        }
        if (config.postQuantConv()) {
            to.conv("post_quant_conv", latents, latents, 1);
        }
    }

    private void encoder() {
        List<Integer> channels = config.channels();
        to.conv("encoder.conv_in", channels.getFirst(), config.inChannels(), 3);
        levels("encoder.down_blocks.", ".downsamplers.0.conv", channels, config.layersPerBlock());
        middle("encoder.mid_block", channels.getLast());
        end("encoder", channels.getLast(), 2L * config.latentChannels());
    }

    private void decoder() {
        List<Integer> channels = config.channels().reversed();
        to.conv("decoder.conv_in", channels.getFirst(), config.latentChannels(), 3);
        middle("decoder.mid_block", channels.getFirst());
        levels("decoder.up_blocks.", ".upsamplers.0.conv", channels, config.layersPerBlock() + 1L);
        end("decoder", channels.getLast(), config.outChannels());
    }

    private void levels(String prefix, String resample, List<Integer> channels, long layers) {
        long before = channels.getFirst();
        for (int level = 0; level < channels.size(); level++) {
            long width = channels.get(level);
            for (long i = 0; i < layers; i++) {
                resnet(prefix + level + ".resnets." + i, before, width);
                before = width;
            }
            if (level < channels.size() - 1) {
                to.conv(prefix + level + resample, width, width, 3);
            }
        }
    }

    private void end(String half, long channels, long out) {
        to.norm(half + ".conv_norm_out", channels);
        to.conv(half + ".conv_out", out, channels, 3);
    }

    private void middle(String name, long channels) {
        resnet(name + ".resnets.0", channels, channels);
        if (config.midAttention()) {
            to.norm(name + ".attentions.0.group_norm", channels);
            for (String matrix : List.of("to_q", "to_k", "to_v", "to_out.0")) {
                to.layer(name + ".attentions.0." + matrix, channels, channels);
            }
        }
        resnet(name + ".resnets.1", channels, channels);
    }

    private void resnet(String name, long in, long out) {
        to.norm(name + ".norm1", in);
        to.conv(name + ".conv1", out, in, 3);
        to.norm(name + ".norm2", out);
        to.conv(name + ".conv2", out, out, 3);
        if (in != out) {
            to.conv(name + ".conv_shortcut", out, in, 1);
        }
    }
}
