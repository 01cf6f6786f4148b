package org.viperstudio.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.viperstudio.network.Picture;
import org.viperstudio.tensor.Scope;
import org.viperstudio.tensor.Tensor;

/** The pictures of a data set, memory-mapped from a file of raw RGB bytes and read as values from -1 to 1. */
final class Pixels implements AutoCloseable {
    private final Arena arena = Arena.ofShared();
    private final MemorySegment bytes;
    private final int size;
    private final int count;

    /**
     * Opens a file.
     *
     * @param size height and width of the pictures, in pixels
     * @param count how many of the file's pictures are used, from the first on
     * @throws UncheckedIOException if the file cannot be read
     */
    Pixels(Path file, int size, int count) {
        this.size = size;
        this.count = count;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, (long) count * pictureBytes(), arena);
        } catch (IOException unreadable) {
            arena.close();
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Number of pictures. */
    int count() {
        return count;
    }

    /** Height and width of the pictures, in pixels. */
    int size() {
        return size;
    }

    /** One picture, by its number from 0. */
    Picture picture(int number) {
        float[] values = new float[Math.toIntExact(pictureBytes())];
        copy(number, false, values, 0);
        return new Picture(values, size, size);
    }

    /** A batch of pictures by their numbers: [numbers, 3, size, size] in -1..1. */
    Tensor tensor(Scope scope, int... numbers) {
        float[] values = new float[Math.toIntExact(numbers.length * pictureBytes())];
        for (int i = 0; i < numbers.length; i++) {
            copy(numbers[i], false, values, Math.toIntExact(i * pictureBytes()));
        }
        return scope.tensor(values, numbers.length, 3, size, size);
    }

    /** Each picture followed by its mirror image: [2 numbers, 3, size, size] in -1..1. */
    Tensor withMirrored(Scope scope, int... numbers) {
        float[] values = new float[Math.toIntExact(2 * numbers.length * pictureBytes())];
        for (int i = 0; i < numbers.length; i++) {
            copy(numbers[i], false, values, Math.toIntExact(2 * i * pictureBytes()));
            copy(numbers[i], true, values, Math.toIntExact((2 * i + 1) * pictureBytes()));
        }
        return scope.tensor(values, 2L * numbers.length, 3, size, size);
    }

    /**
     * Copies one picture: [3, size, size] in -1..1, row-major.
     *
     * @param at the index in {@code values} of its first value
     */
    void copy(int number, boolean mirrored, float[] values, int at) {
        int area = size * size;
        long from = number * pictureBytes();
        for (int pixel = 0; pixel < area; pixel++) {
            int column = pixel % size;
            int to = at + pixel - column + (mirrored ? size - 1 - column : column);
            for (int channel = 0; channel < 3; channel++) {
                int value = Byte.toUnsignedInt(bytes.get(ValueLayout.JAVA_BYTE, from + 3L * pixel + channel));
                values[to + channel * area] = value / 127.5f - 1;
            }
        }
    }

    private long pictureBytes() {
        return 3L * size * size;
    }

    @Override
    public void close() {
        arena.close();
    }
}
