package org.viperstudio.training;

import java.util.List;

/**
 * The form of a whole model.
 *
 * @param pictureSize in pixels
 */
record SketchForm(int pictureSize, TinyVaeForm vae, UNetForm unet, TextForm text) {
    /** Tokens of a text: enough for a prompt with a dozen attributes. */
    private static final int POSITIONS = 40;

    /** The embedded model. */
    static SketchForm sketch(int vocabulary) {
        TextForm text = new TextForm(vocabulary, POSITIONS, 128, 4, 3);
        return new SketchForm(
                128,
                TinyVaeForm.SKETCH,
                new UNetForm(
                        TinyVaeForm.SKETCH.latentChannels(),
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
    Shapes weights(long seed) {
        Shapes shapes = new Shapes(seed);
        text.addTo(shapes);
        unet.addTo(shapes);
        return shapes;
    }
}
