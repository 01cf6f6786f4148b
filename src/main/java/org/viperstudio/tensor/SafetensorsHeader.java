package org.viperstudio.tensor;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON header of a safetensors file, read as a stream so that duplicate keys are seen and nothing large is held. */
record SafetensorsHeader(List<Entry> entries, Map<String, String> metadata) {
    private static final String METADATA = "__metadata__";

    /** Where a tensor lies: bytes {@code begin} to {@code end} of the data after the header. */
    record Entry(String name, DType dtype, List<Long> shape, long begin, long end) {}

    /** What is wrong with a header; the caller knows the file. */
    static final class Fault extends Exception {
        private static final long serialVersionUID = 1L;

        Fault(String message) {
            super(message);
        }
    }

    /** Reads a header and checks that its tensors cover {@code dataBytes} bytes exactly, without overlap or hole. */
    static SafetensorsHeader read(JsonReader json, long dataBytes) throws IOException, Fault {
        Map<String, Entry> entries = new LinkedHashMap<>();
        Map<String, String> metadata = null;
        json.beginObject();
        while (json.hasNext()) {
            String name = json.nextName();
            if (name.equals(METADATA)) {
                require(metadata == null, "the header has two " + METADATA);
                metadata = StrictJson.strings(json);
            } else {
                require(entries.put(name, entry(json, name)) == null, "the header names '" + name + "' twice");
            }
        }
        json.endObject();
        require(json.peek() == JsonToken.END_DOCUMENT, "text follows the header's JSON object");
        return new SafetensorsHeader(covering(entries, dataBytes), metadata == null ? Map.of() : Map.copyOf(metadata));
    }

    private static Entry entry(JsonReader json, String name) throws IOException, Fault {
        DType dtype = null;
        List<Long> shape = null;
        List<Long> offsets = null;
        json.beginObject();
        while (json.hasNext()) {
            switch (json.nextName()) {
                case "dtype" -> dtype = once(dtype, dtype(json, name), name, "dtype");
                case "shape" -> shape = once(shape, wholeNumbers(json), name, "shape");
                case "data_offsets" -> offsets = once(offsets, wholeNumbers(json), name, "data_offsets");
                default -> json.skipValue();
            }
        }
        json.endObject();
        if (dtype == null || shape == null || offsets == null) {
            throw new Fault("tensor '" + name + "' lacks dtype, shape or data_offsets");
        }
        return checked(name, dtype, shape, offsets);
    }

    private static Entry checked(String name, DType dtype, List<Long> shape, List<Long> offsets) throws Fault {
        require(offsets.size() == 2, "tensor '" + name + "' has " + offsets.size() + " data_offsets, not 2");
        long begin = offsets.getFirst();
        long end = offsets.getLast();
        require(begin >= 0 && begin <= end, "tensor '" + name + "' has data_offsets " + offsets);
        long bytes = byteSize(name, dtype, shape);
        require(
                bytes == end - begin,
                "tensor '%s' of %s and shape %s needs %d bytes, its data_offsets give %d"
                        .formatted(name, dtype, shape, bytes, end - begin));
        return new Entry(name, dtype, shape, begin, end);
    }

    private static long byteSize(String name, DType dtype, List<Long> shape) throws Fault {
        long bytes = dtype.bytes();
        for (long extent : shape) {
            require(extent >= 0, "tensor '" + name + "' has a negative extent in shape " + shape);
            try {
                bytes = Math.multiplyExact(bytes, extent);
            } catch (ArithmeticException overflow) {
                throw new Fault("tensor '" + name + "' has more elements than any file can hold: " + shape);
            }
        }
        return bytes;
    }

    private static List<Entry> covering(Map<String, Entry> entries, long dataBytes) throws Fault {
        List<Entry> inFileOrder = new ArrayList<>(entries.values());
        inFileOrder.sort(Comparator.comparingLong(Entry::begin).thenComparingLong(Entry::end));
        long covered = 0;
        for (Entry entry : inFileOrder) {
            require(entry.begin >= covered, "tensor '" + entry.name + "' overlaps the one before it");
            require(entry.begin == covered, "bytes " + covered + " to " + entry.begin + " belong to no tensor");
            covered = entry.end;
        }
        require(
                covered == dataBytes,
                "its tensors need %d bytes of data, the file holds %d (cut short or not fully downloaded?)"
                        .formatted(covered, dataBytes));
        return List.copyOf(inFileOrder);
    }

    private static DType dtype(JsonReader json, String name) throws IOException, Fault {
        String given = StrictJson.string(json);
        return DType.ofSafetensorsName(given)
                .orElseThrow(() -> new Fault("tensor '" + name + "' has the unsupported dtype '" + given + "'"));
    }

    private static List<Long> wholeNumbers(JsonReader json) throws IOException {
        List<Long> numbers = new ArrayList<>();
        json.beginArray();
        while (json.hasNext()) {
            numbers.add(StrictJson.wholeNumber(json));
        }
        json.endArray();
        return numbers;
    }

    private static <T> T once(@Nullable T before, T now, String name, String key) throws Fault {
        require(before == null, "tensor '" + name + "' has two " + key);
        return now;
    }

    private static void require(boolean holds, String fault) throws Fault {
        if (!holds) {
            throw new Fault(fault);
        }
    }
}
