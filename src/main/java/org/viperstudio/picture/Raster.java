package org.viperstudio.picture;

import java.awt.image.BufferedImage;
import java.nio.file.Path;

/**
 * Pixels for drawing on the screen, independent of the toolkit.
 *
 * @param argb width x height colours, row by row, 8 bits each of opacity, red, green and blue
 */
public record Raster(int width, int height, int[] argb) {
    /** @throws IllegalArgumentException if the number of colours is not that of the pixels */
    public Raster {
        if (argb.length != width * height) {
            throw new IllegalArgumentException(argb.length + " colours are not " + width + " x " + height + " pixels");
        }
    }

    /**
     * The picture of a file, upright and opaque.
     *
     * @param height in pixels, to which a taller picture is made smaller; 0 for its own
     * @throws PictureException if it cannot be read
     */
    public static Raster read(Path file, int height) {
        BufferedImage image = PictureFile.read(file);
        if (height == 0 || image.getHeight() <= height) {
            return Pixels.raster(image);
        }
        int width = Math.max(1, Math.round((float) image.getWidth() * height / image.getHeight()));
        return Pixels.raster(Pixels.resized(image, width, height));
    }
}
