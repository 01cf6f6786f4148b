package org.viperstudio.model.layout;

import java.util.List;
import org.viperstudio.model.config.TinyVaeConfig;

/** The tensors of a tiny autoencoder (TAESD): each half is one numbered list of layers, of which some have none. */
public final class TinyVaeLayout {
    private final TensorVisitor to;
    private long next;

    private TinyVaeLayout(TensorVisitor to) {
        this.to = to;
    }

    /** Tells the visitor every tensor that an autoencoder of this configuration has. */
    public static void visit(TinyVaeConfig config, TensorVisitor to) {
        new TinyVaeLayout(to).encoder(config);
        new TinyVaeLayout(to).decoder(config);
    }

    private void encoder(TinyVaeConfig config) {
        List<Integer> channels = config.encoderChannels();
        to.conv(encoderLayer(), channels.getFirst(), config.inChannels(), 3);
        for (int level = 0; level < channels.size(); level++) {
            long width = channels.get(level);
            if (level > 0) {
                to.weight(encoderLayer(), width, width, 3, 3);
            }
            for (int i = 0; i < config.encoderBlocks().get(level); i++) {
                block(encoderLayer(), width);
            }
        }
        to.conv(encoderLayer(), config.latentChannels(), channels.getLast(), 3);
    }

    private void decoder(TinyVaeConfig config) {
        List<Integer> channels = config.decoderChannels();
        to.conv(decoderLayer(), channels.getFirst(), config.latentChannels(), 3);
        skip();
        for (int level = 0; level < channels.size(); level++) {
            long width = channels.get(level);
            for (int i = 0; i < config.decoderBlocks().get(level); i++) {
                block(decoderLayer(), width);
            }
            if (level < channels.size() - 1) {
                skip();
                to.weight(decoderLayer(), width, width, 3, 3);
            }
        }
        to.conv(decoderLayer(), config.outChannels(), channels.getLast(), 3);
    }

    private void block(String name, long width) {
        to.conv(name + ".conv.0", width, width, 3);
        to.conv(name + ".conv.2", width, width, 3);
        to.conv(name + ".conv.4", width, width, 3);
    }

    private String encoderLayer() {
        return "encoder.layers." + next++;
    }

    private String decoderLayer() {
        return "decoder.layers." + next++;
    }

    /** A layer without weights: an activation, or one that doubles the size. */
    private void skip() {
        next++;
    }
}
