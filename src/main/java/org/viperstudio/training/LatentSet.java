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
 * A data set's pictures as latents, as they are and mirrored: float32, picture 0, picture 0 mirrored, picture 1 and so
 * on, mapped from a file.
 */
final class LatentSet implements AutoCloseable {
    private static final int SAMPLE = 400;

    private final Arena arena = Arena.ofShared();
    private final MemorySegment bytes;
    private final int[] shape;
    private final int count;

    /**
     * Opens a file.
     *
     * @param shape of the latents of one picture: channels, height, width
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

    /** How many pictures, each of which is there twice. */
    int count() {
        return count;
    }

    int[] shape() {
        return shape.clone();
    }

    /** Numbers of one picture. */
    int size() {
        return shape[0] * shape[1] * shape[2];
    }

    /** Copies one picture's latents, times {@code factor}. */
    void copy(int picture, boolean mirrored, double factor, float[] into, int at) {
        long from = (2L * picture + (mirrored ? 1 : 0)) * size();
        for (int i = 0; i < size(); i++) {
            into[at + i] = (float) (factor * bytes.getAtIndex(ValueLayout.JAVA_FLOAT, from + i));
        }
    }

    /** The factor that gives latents a deviation of 1, measured over the first pictures. */
    double factor() {
        double squares = 0;
        long numbers = (long) Math.min(SAMPLE, count) * 2 * size();
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
