package org.viperstudio.training;

import java.util.List;

/**
 * The form of a whole model.
 *
 * @param pictureSize in pixels
 */
record SketchArchitecture(
        int pictureSize, TinyVaeArchitecture vae, UNetArchitecture unet, TextEncoderArchitecture text) {
    /** Tokens of a text: enough for a prompt with a dozen attributes. */
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

    /** Height and width of latents. */
    int latentSize() {
        return pictureSize >> (vae.encoderBlocks().size() - 1);
    }

    /** Weights of text encoder and UNet that have learned nothing. */
    WeightInitializer weights(long seed) {
        WeightInitializer initializer = new WeightInitializer(seed);
        text.addTo(initializer);
        unet.addTo(initializer);
        return initializer;
    }
}
