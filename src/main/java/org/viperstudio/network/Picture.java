package org.viperstudio.network;

/**
 * A picture as the networks take it.
 *
 * @param values [3, height, width]: planes of red, green and blue, row by row; in -1..1 for diffusion models,
 *     normalised by their own mean and deviation for vision models
 */
public record Picture(float[] values, int height, int width) {
    public Picture {
        if (values.length != 3L * height * width) {
            throw new IllegalArgumentException(
                    "%d values for a picture of %d x %d".formatted(values.length, width, height));
        }
    }
}
