package org.viperstudio.network;

/**
 * A picture as the networks see it: [3, height, width], red, green and blue, row by row: in -1..1 for diffusion models,
 * normalised as they want it for vision models.
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
