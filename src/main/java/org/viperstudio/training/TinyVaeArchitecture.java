package org.viperstudio.training;

import java.util.List;

/**
 * The form of a tiny autoencoder (TAESD) to be trained.
 *
 * @param channels of the encoder's features
 * @param decoderChannels of the decoder's
 * @param latentChannels of the latents
 * @param encoderBlocks residual blocks at each level, finest first
 * @param decoderBlocks the same, coarsest first
 */
record TinyVaeArchitecture(
        int channels,
        int decoderChannels,
        int latentChannels,
        List<Integer> encoderBlocks,
        List<Integer> decoderBlocks) {
    private static final double RELU = Math.sqrt(2);
    private static final double RESIDUAL = 0.3;

    /**
     * Sketch's. Few blocks where the picture is large: there the time goes; but without one there, edges are soft. Half
     * of the latent channels were learned, the others, and half of the encoder's features, are {@link CosineChannels}.
     */
    static final TinyVaeArchitecture SKETCH =
            new TinyVaeArchitecture(64, 64, 32, List.of(0, 1, 2, 4), List.of(4, 4, 3, 1));

    TinyVaeArchitecture {
        encoderBlocks = List.copyOf(encoderBlocks);
        decoderBlocks = List.copyOf(decoderBlocks);
    }

    /** Numbered layers of the encoder. */
    int encoderLayers() {
        return encoderBlocks.stream().mapToInt(blocks -> blocks + 1).sum() + 1;
    }

    /** Numbered layers of the decoder: some own no weights. */
    int decoderLayers() {
        return 2 + decoderBlocks.stream().mapToInt(Integer::intValue).sum() + 2 * (decoderBlocks.size() - 1) + 1;
    }

    WeightInitializer weights(long seed) {
        WeightInitializer initializer = new WeightInitializer(seed);
        encoder(initializer);
        decoder(initializer);
        return initializer;
    }

    private void encoder(WeightInitializer initializer) {
        int at = 0;
        for (int level = 0; level < encoderBlocks.size(); level++) {
            String name = "encoder.layers." + at++;
            if (level == 0) {
                initializer.layer(name, 1, channels, 3, 3, 3);
            } else {
                initializer.weight(name, 1, channels, channels, 3, 3);
            }
            at = blocks(initializer, "encoder.layers.", at, channels, encoderBlocks.get(level));
        }
        initializer.layer("encoder.layers." + at, 4, latentChannels, channels, 3, 3);
    }

    private void decoder(WeightInitializer initializer) {
        initializer.layer("decoder.layers.0", RELU, decoderChannels, latentChannels, 3, 3);
        int at = 2;
        for (int level = 0; level < decoderBlocks.size(); level++) {
            at = blocks(initializer, "decoder.layers.", at, decoderChannels, decoderBlocks.get(level));
            if (level < decoderBlocks.size() - 1) {
                initializer.weight("decoder.layers." + (at + 1), 1, decoderChannels, decoderChannels, 3, 3);
                at += 2;
            }
        }
        initializer.weight("decoder.layers." + at, RESIDUAL, 3, decoderChannels, 3, 3);
        initializer.constant("decoder.layers." + at + ".bias", 0.5f, 3);
    }

    private static int blocks(WeightInitializer initializer, String prefix, int first, int width, int count) {
        for (int i = first; i < first + count; i++) {
            initializer.layer(prefix + i + ".conv.0", RELU, width, width, 3, 3);
            initializer.layer(prefix + i + ".conv.2", RELU, width, width, 3, 3);
            initializer.layer(prefix + i + ".conv.4", RESIDUAL, width, width, 3, 3);
        }
        return first + count;
    }
}
