package org.viperstudio.network;

import java.util.Arrays;
import java.util.List;
import org.viperstudio.tensor.Scope;
import org.viperstudio.tensor.Tensor;

/**
 * Latents of several pictures, [count, channels, height, width] in float32 on the CPU, row by row.
 *
 * <p>They stay on the CPU between steps: they are small, and arithmetic there is the same on every machine.
 *
 * @param height the picture's divided by the autoencoder's downscaling factor, 8 for most
 * @param width likewise
 */
public record Latents(float[] values, int count, int channels, int height, int width) {
    public Latents {
        if (values.length != (long) count * channels * height * width) {
            throw new IllegalArgumentException("%d values for latents of %d x %d x %d x %d"
                    .formatted(values.length, count, channels, height, width));
        }
    }

    /** Latents of the same shape with other values. */
    public Latents with(float[] others) {
        return new Latents(others, count, channels, height, width);
    }

    /** The values of one picture's latents, [channels, height, width]. */
    public float[] row(int index) {
        int size = size();
        return Arrays.copyOfRange(values, index * size, (index + 1) * size);
    }

    /** One picture's latents alone. */
    public Latents single(int index) {
        return new Latents(row(index), 1, channels, height, width);
    }

    /** This many copies one after the other. */
    public Latents repeated(int times) {
        float[][] copies = new float[times][];
        Arrays.fill(copies, values);
        return new Latents(joined(List.of(copies)), times * count, channels, height, width);
    }

    /** How many values one picture's latents have. */
    public int size() {
        return channels * height * width;
    }

    Tensor tensor(Scope scope) {
        return scope.tensor(values, count, channels, height, width);
    }

    /** Concatenates arrays. */
    public static float[] joined(List<float[]> rows) {
        int size = rows.stream().mapToInt(row -> row.length).sum();
        float[] all = new float[size];
        int at = 0;
        for (float[] row : rows) {
            System.arraycopy(row, 0, all, at, row.length);
            at += row.length;
        }
        return all;
    }
}
