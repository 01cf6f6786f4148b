package org.viperstudio.bench;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.viperstudio.diffusion.SeededNoise;
import org.viperstudio.tensor.DType;
import org.viperstudio.tensor.SafetensorsWriter;
import org.viperstudio.tensor.StoredTensor;

/**
 * Random weights in bfloat16 that keep the variance of activations: norms are the identity, matrices are scaled.
 * Tensors of one width share their values, so that billions are written in seconds.
 */
final class RandomWeights {
    private static final float[] NUMBERS = new SeededNoise(0, 0).next((1 << 20) - 3);
    private static final double GAIN = 0.7;

    private final Arena arena;
    private final Map<Long, MemorySegment> byWidth = new HashMap<>();
    private final Map<String, List<Long>> shapes;

    private RandomWeights(Arena arena, TensorLayout layout) {
        this.arena = arena;
        this.shapes = layout.shapes();
    }

    static void write(Path file, TensorLayout layout) {
        try (Arena arena = Arena.ofShared()) {
            new RandomWeights(arena, layout).write(file);
        }
    }

    private void write(Path file) {
        Map<Long, Long> largest = new HashMap<>();
        shapes.values().forEach(shape -> largest.merge(width(shape), elements(shape), Math::max));
        largest.forEach((width, elements) -> byWidth.put(width, numbers(width, elements)));
        Map<String, StoredTensor> tensors = new LinkedHashMap<>();
        shapes.forEach((name, shape) -> tensors.put(name, tensor(name, shape)));
        SafetensorsWriter.write(file, tensors, Map.of("format", "pt"));
    }

    private StoredTensor tensor(String name, List<Long> shape) {
        long bytes = 2 * elements(shape);
        boolean identity = shape.size() == 1 && name.endsWith(".weight");
        MemorySegment data =
                shape.size() > 1 ? byWidth.get(width(shape)).asSlice(0, bytes) : constant(identity ? 1 : 0, bytes);
        return new StoredTensor(name, DType.BF16, shape, data);
    }

    private MemorySegment constant(float value, long bytes) {
        MemorySegment data = arena.allocate(bytes);
        for (long i = 0; i < bytes / 2; i++) {
            data.setAtIndex(ValueLayout.JAVA_SHORT, i, bfloat16(value));
        }
        return data;
    }

    private MemorySegment numbers(long width, long elements) {
        MemorySegment data = arena.allocate(2 * elements);
        float scale = (float) (GAIN / Math.sqrt(width));
        for (long i = 0; i < elements; i++) {
            data.setAtIndex(ValueLayout.JAVA_SHORT, i, bfloat16(scale * NUMBERS[(int) (i % NUMBERS.length)]));
        }
        return data;
    }

    private static short bfloat16(float value) {
        return (short) (Float.floatToIntBits(value) >>> 16);
    }

    /** How many inputs each output has. */
    private static long width(List<Long> shape) {
        return shape.stream().skip(1).reduce(1L, (a, b) -> a * b);
    }

    private static long elements(List<Long> shape) {
        return shape.stream().reduce(1L, (a, b) -> a * b);
    }
}
