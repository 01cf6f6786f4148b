package org.viperstudio.training;

import java.util.List;

/**
 * The architecture of a whole model.
 *
 * @param pictureSize height and width of the pictures that it makes, in pixels
 * @param vae the autoencoder's architecture
 */
record SketchArchitecture(
        int pictureSize, TinyVaeArchitecture vae, UNetArchitecture unet, TextEncoderArchitecture text) {
    /** Tokens in a window: enough for a prompt with a dozen attributes. */
    private static final int POSITIONS = 40;

    /** The embedded model. */
    static SketchArchitecture sketch(int vocabulary) {
        TextEncoderArchitecture text = new TextEncoderArchitecture(vocabulary, POSITIONS, 128, 4, 3);
        return new SketchArchitecture(
                128,
                TinyVaeArchitecture.SKETCH,
                new UNetArchitecture(
                        TinyVaeArchitecture.SKETCH.latentChannels(),
                        List.of(64, 128, 224),
                        List.of(0, 4, 7),
                        1,
                        32,
                        text.width(),
                        text.width(),
                        16),
                text);
    }

    /** Height and width of the latents of a picture: each level of the encoder after the first halves them. */
    int latentSize() {
        return pictureSize >> (vae.encoderBlocks().size() - 1);
    }

    /** The shape of the latents of a picture: channels, height, width. */
    int[] latentShape() {
        return new int[] {vae.latentChannels(), latentSize(), latentSize()};
    }

    /** How many values the latents of a picture have. */
    int latentValues() {
        return vae.latentChannels() * latentSize() * latentSize();
    }

    /** Random weights of text encoder and UNet. */
    WeightInitializer weights(long seed) {
        WeightInitializer initializer = new WeightInitializer(seed);
        text.addTo(initializer);
        unet.addTo(initializer);
        return initializer;
    }
}
