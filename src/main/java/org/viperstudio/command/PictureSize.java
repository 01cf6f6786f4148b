package org.viperstudio.command;

import org.viperstudio.model.ModelSource;
import org.viperstudio.model.config.AutoencoderConfig;

/** The width and height of a picture in pixels. */
record PictureSize(int width, int height) {
    private static final int LARGEST = 8192;

    /** The size that a model was made for. */
    static PictureSize of(ModelSource source) {
        int scale = source.autoencoder()
                .map(part -> part.config())
                .map(AutoencoderConfig::downscale)
                .orElse(8);
        int side = source.unet().config().sampleSize().orElse(128) * scale;
        return new PictureSize(side, side);
    }

    /**
     * Reads {@code WIDTHxHEIGHT}, or one number for both.
     *
     * @throws IllegalArgumentException when it is neither, or too large
     */
    static PictureSize parse(String text) {
        String[] sides = text.trim().split("[xX×]", 2);
        try {
            int width = Integer.parseInt(sides[0].trim());
            int height = sides.length > 1 ? Integer.parseInt(sides[1].trim()) : width;
            if (width > 0 && height > 0 && width <= LARGEST && height <= LARGEST) {
                return new PictureSize(width, height);
            }
        } catch (NumberFormatException notNumbers) {
            // Told below.
        }
        throw new IllegalArgumentException(
                "the size is WIDTHxHEIGHT in pixels, each up to %d, not '%s'".formatted(LARGEST, text));
    }
}
