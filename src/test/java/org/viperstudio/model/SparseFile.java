package org.viperstudio.model;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A checkpoint stripped to names and shapes: a valid safetensors file of half-precision tensors of the published sizes,
 * whose gigabytes of zeros take no room on disk.
 */
public final class SparseFile {
    private final Map<String, List<Long>> shapes = new LinkedHashMap<>();
    private final Map<String, float[]> values = new LinkedHashMap<>();
    private final JsonObject metadata = new JsonObject();

    /** Adds a tensor of zeros. */
    public SparseFile tensor(String name, long... shape) {
        shapes.put(name, Arrays.stream(shape).boxed().toList());
        return this;
    }

    /** Adds tensors of zeros, all of one shape. */
    public SparseFile tensors(List<String> names, long... shape) {
        names.forEach(name -> tensor(name, shape));
        return this;
    }

    /** Gives a tensor values. */
    public SparseFile values(String name, float... elements) {
        values.put(name, elements);
        return tensor(name, elements.length);
    }

    /** Adds an entry to the header's metadata. */
    public SparseFile metadata(String key, String value) {
        metadata.addProperty(key, value);
        return this;
    }

    /** Removes a tensor. */
    public SparseFile without(String name) {
        shapes.remove(name);
        return this;
    }

    /** Writes the file. */
    public Path write(Path file) {
        JsonObject header = new JsonObject();
        header.add("__metadata__", metadata);
        Map<Long, float[]> filled = new LinkedHashMap<>();
        long end = 0;
        for (Map.Entry<String, List<Long>> tensor : shapes.entrySet()) {
            long begin = end;
            end += 2 * tensor.getValue().stream().mapToLong(Long::longValue).reduce(1, Math::multiplyExact);
            header.add(tensor.getKey(), entry(tensor.getValue(), begin, end));
            if (values.containsKey(tensor.getKey())) {
                filled.put(begin, values.get(tensor.getKey()));
            }
        }
        try {
            write(file, header.toString().getBytes(StandardCharsets.UTF_8), filled, end);
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void write(Path file, byte[] header, Map<Long, float[]> filled, long dataBytes) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SPARSE)) {
            ByteBuffer head = ByteBuffer.allocate(Long.BYTES + header.length).order(ByteOrder.LITTLE_ENDIAN);
            channel.write(head.putLong(header.length).put(header).flip());
            long data = channel.position();
            if (dataBytes > 0) {
                channel.write(ByteBuffer.allocate(1), data + dataBytes - 1);
            }
            for (Map.Entry<Long, float[]> entry : filled.entrySet()) {
                channel.write(halves(entry.getValue()), data + entry.getKey());
            }
        }
    }

    private static ByteBuffer halves(float[] values) {
        ByteBuffer halves = ByteBuffer.allocate(2 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            halves.putShort(Float.floatToFloat16(value));
        }
        return halves.flip();
    }

    private static JsonObject entry(List<Long> shape, long begin, long end) {
        JsonObject entry = new JsonObject();
        entry.addProperty("dtype", "F16");
        entry.add("shape", array(shape));
        entry.add("data_offsets", array(List.of(begin, end)));
        return entry;
    }

    private static JsonArray array(List<Long> numbers) {
        JsonArray array = new JsonArray();
        numbers.forEach(array::add);
        return array;
    }
}
