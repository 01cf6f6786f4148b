package org.viperstudio.training;

import java.util.List;

/**
 * The architecture of a tiny autoencoder (TAESD).
 *
 * @param channels of the encoder's hidden layers
 * @param decoderChannels of the decoder's hidden layers
 * @param latentChannels of the latents
 * @param encoderBlocks number of residual blocks at each level, finest first
 * @param decoderBlocks number of residual blocks at each level, coarsest first
 */
record TinyVaeArchitecture(
        int channels,
        int decoderChannels,
        int latentChannels,
        List<Integer> encoderBlocks,
        List<Integer> decoderBlocks) {
    /** He initialisation, for weights before a ReLU. */
    private static final double RELU_GAIN = Math.sqrt(2);

    /** Small initial weights at the end of a residual branch, so that it hardly disturbs the sum at first. */
    private static final double RESIDUAL_GAIN = 0.3;

    /**
     * Sketch's. It has few blocks at high resolution, where they take most time, but without any there edges would be
     * soft. Half of the latent channels are trained; the other half, and half of the encoder's hidden channels, are
     * {@link CosineChannels}.
     */
    static final TinyVaeArchitecture SKETCH =
            new TinyVaeArchitecture(64, 64, 32, List.of(0, 1, 2, 4), List.of(4, 4, 3, 1));

    TinyVaeArchitecture {
        encoderBlocks = List.copyOf(encoderBlocks);
        decoderBlocks = List.copyOf(decoderBlocks);
    }

    /** Number of layers of the encoder, as they are counted in the weights' names. */
    int encoderLayers() {
        return encoderBlocks.stream().mapToInt(blocks -> blocks + 1).sum() + 1;
    }

    /** Number of layers of the decoder, as they are counted in the weights' names; some have no weights. */
    int decoderLayers() {
        return 2 + decoderBlocks.stream().mapToInt(Integer::intValue).sum() + 2 * (decoderBlocks.size() - 1) + 1;
    }

    /** Random weights. */
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
        initializer.layer("decoder.layers.0", RELU_GAIN, decoderChannels, latentChannels, 3, 3);
        int at = 2;
        for (int level = 0; level < decoderBlocks.size(); level++) {
            at = blocks(initializer, "decoder.layers.", at, decoderChannels, decoderBlocks.get(level));
            if (level < decoderBlocks.size() - 1) {
                initializer.weight("decoder.layers." + (at + 1), 1, decoderChannels, decoderChannels, 3, 3);
                at += 2;
            }
        }
        initializer.weight("decoder.layers." + at, RESIDUAL_GAIN, 3, decoderChannels, 3, 3);
        initializer.constant("decoder.layers." + at + ".bias", 0.5f, 3);
    }

    private static int blocks(WeightInitializer initializer, String prefix, int first, int width, int count) {
        for (int i = first; i < first + count; i++) {
            initializer.layer(prefix + i + ".conv.0", RELU_GAIN, width, width, 3, 3);
            initializer.layer(prefix + i + ".conv.2", RELU_GAIN, width, width, 3, 3);
            initializer.layer(prefix + i + ".conv.4", RESIDUAL_GAIN, width, width, 3, 3);
        }
        return first + count;
    }
}
