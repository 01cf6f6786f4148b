package org.viperstudio.tensor;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One tensor as it lies on disk, row-major: usually a view into a memory-mapped file, valid until that file is closed.
 *
 * @param name the name it has in its file or view
 * @param dtype the element type
 * @param shape the extents, outermost first; empty for a scalar
 * @param data exactly the elements' bytes, little-endian, possibly unaligned
 */
public record StoredTensor(String name, DType dtype, List<Long> shape, MemorySegment data) {
    /** Checks that the data's length fits shape and type. */
    public StoredTensor {
        shape = List.copyOf(shape);
        long bytes = Math.multiplyExact(elementsOf(shape), (long) dtype.bytes());
        if (bytes != data.byteSize()) {
            throw new IllegalArgumentException(
                    "%s of shape %s needs %d bytes, not %d".formatted(name, shape, bytes, data.byteSize()));
        }
    }

    /** A tensor of 32-bit floats outside any file. */
    public static StoredTensor ofFloats(String name, float[] values, long... shape) {
        MemorySegment data = Arena.ofAuto().allocate((long) values.length * Float.BYTES, Float.BYTES);
        MemorySegment.copy(values, 0, data, DType.FLOAT, 0, values.length);
        return new StoredTensor(name, DType.F32, listOf(shape), data);
    }

    /** The number of elements. */
    public long elements() {
        return elementsOf(shape);
    }

    /** The extent of dimension {@code dimension}, counted from the outermost, 0. */
    public long size(int dimension) {
        return shape.get(dimension);
    }

    /** All elements as floats, whatever the type; at most 2^31 - 9 of them. */
    public float[] toFloats() {
        float[] values = new float[arrayLength()];
        if (dtype == DType.F32) {
            MemorySegment.copy(data, DType.FLOAT, 0, values, 0, values.length);
            return values;
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = dtype.floatAt(data, i);
        }
        return values;
    }

    /**
     * All elements as whole numbers.
     *
     * @throws IllegalStateException if the type is a floating one
     */
    public long[] toLongs() {
        long[] values = new long[arrayLength()];
        for (int i = 0; i < values.length; i++) {
            values[i] = dtype.longAt(data, i);
        }
        return values;
    }

    /** Whether the first byte's address is a multiple of {@code bytes}. */
    public boolean aligned(int bytes) {
        return data.address() % bytes == 0;
    }

    /** The same data under another name. */
    public StoredTensor renamed(String newName) {
        return new StoredTensor(newName, dtype, shape, data);
    }

    /** The same data in another shape of as many elements. */
    public StoredTensor reshaped(long... newShape) {
        return new StoredTensor(name, dtype, listOf(newShape), data);
    }

    /** Rows {@code from} (inclusive) to {@code to} (exclusive) of the outermost dimension, not copied. */
    public StoredTensor slicedRows(long from, long to) {
        if (shape.isEmpty() || from < 0 || to < from || to > shape.getFirst()) {
            throw new IndexOutOfBoundsException(
                    "rows %d to %d of %s, whose shape is %s".formatted(from, to, name, shape));
        }
        long rowBytes = shape.getFirst() == 0 ? 0 : data.byteSize() / shape.getFirst();
        List<Long> rows = new ArrayList<>(shape);
        rows.set(0, to - from);
        return new StoredTensor(name, dtype, rows, data.asSlice(from * rowBytes, (to - from) * rowBytes));
    }

    /** A transposed copy of this matrix. */
    public StoredTensor transposed() {
        if (shape.size() != 2) {
            throw new IllegalStateException(name + " of shape " + shape + " is no matrix");
        }
        long rows = shape.getFirst();
        long columns = shape.getLast();
        int width = dtype.bytes();
        MemorySegment turned = Arena.ofAuto().allocate(data.byteSize(), 8);
        for (long row = 0; row < rows; row++) {
            for (long column = 0; column < columns; column++) {
                long from = (row * columns + column) * width;
                MemorySegment.copy(data, from, turned, (column * rows + row) * width, width);
            }
        }
        return new StoredTensor(name, dtype, List.of(columns, rows), turned);
    }

    /** Lets go of the memory that reading a mapped tensor took; the next use reads the file again. */
    public void unload() {
        if (data.isMapped() && data.byteSize() > 0) {
            data.unload();
        }
    }

    private int arrayLength() {
        long elements = elements();
        if (elements > Integer.MAX_VALUE - 8) {
            throw new IllegalStateException(name + " has " + elements + " elements, too many for one array");
        }
        return (int) elements;
    }

    private static long elementsOf(List<Long> shape) {
        long product = 1;
        for (long extent : shape) {
            if (extent < 0) {
                throw new IllegalArgumentException("negative extent in shape " + shape);
            }
            product = Math.multiplyExact(product, extent);
        }
        return product;
    }

    private static List<Long> listOf(long... shape) {
        return Arrays.stream(shape).boxed().toList();
    }
}
