package org.viperstudio.network;

/**
 * A picture as the networks see it: [3, height, width], red, green and blue in -1..1, row by row.
 *
 * @param values colour by colour
 */
public record Picture(float[] values, int height, int width) {
    public Picture {
        if (values.length != 3L * height * width) {
            throw new IllegalArgumentException(
                    "%d values for a picture of %d x %d".formatted(values.length, width, height));
        }
    }
}
