package org.viperstudio.picture;

/**
 * Pixels as screens have them, for those who draw with another toolkit than this package.
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
}
