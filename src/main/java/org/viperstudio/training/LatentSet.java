package org.viperstudio.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The latents of a data set's pictures, memory-mapped from a file of float32 values in native byte order: picture 0,
 * its mirror image, picture 1 and so on, each [channels, height, width] in row-major order.
 */
final class LatentSet implements AutoCloseable {
    /** Pictures from which the scaling factor is measured. */
    private static final int MEASURED = 400;

    private final Arena arena = Arena.ofShared();
    private final MemorySegment bytes;
    private final int[] shape;
    private final int count;

    /**
     * Opens a file.
     *
     * @param shape of the latents of one picture: channels, height, width
     * @throws UncheckedIOException if the file cannot be read
     */
    LatentSet(Path file, int... shape) {
        this.shape = shape.clone();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            count = (int) (channel.size() / (2L * Float.BYTES * size()));
            bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
        } catch (IOException unreadable) {
            arena.close();
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Number of pictures; each has latents as it is and mirrored. */
    int count() {
        return count;
    }

    /** Channels, height and width of one picture's latents. */
    int[] shape() {
        return shape.clone();
    }

    /** Number of values in one picture's latents. */
    int size() {
        return shape[0] * shape[1] * shape[2];
    }

    /** Copies one picture's latents, multiplied by {@code factor}, into an array from index {@code at} on. */
    void copy(int picture, boolean mirrored, double factor, float[] into, int at) {
        long from = (2L * picture + (mirrored ? 1 : 0)) * size();
        for (int i = 0; i < size(); i++) {
            into[at + i] = (float) (factor * bytes.getAtIndex(ValueLayout.JAVA_FLOAT, from + i));
        }
    }

    /** The factor that scales latents to a root mean square of 1, measured on the first pictures. */
    double scalingFactor() {
        double squares = 0;
        long numbers = (long) Math.min(MEASURED, count) * 2 * size();
        for (long i = 0; i < numbers; i++) {
            double value = bytes.getAtIndex(ValueLayout.JAVA_FLOAT, i);
            squares += value * value;
        }
        return Math.sqrt(numbers / squares);
    }

    @Override
    public void close() {
        arena.close();
    }
}
