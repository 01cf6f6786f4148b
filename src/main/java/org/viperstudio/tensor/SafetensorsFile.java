package org.viperstudio.tensor;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A safetensors file, mapped into memory: 8 bytes with the header's length (little-endian), the header (a JSON object
 * that gives each tensor's dtype, shape and data_offsets), then the data.
 *
 * <p>Opening checks the whole header against the file: known types, shapes without overflow, and tensors that cover
 * the data with neither overlap nor hole. Nothing is allocated by a length that the file merely claims. Closing the
 * file unmaps it: its tensors must not be used after.
 */
public final class SafetensorsFile implements AutoCloseable {
    /** The format's own limit for the header, in bytes. */
    static final long MAX_HEADER_BYTES = 100_000_000;

    private static final ValueLayout.OfLong LENGTH = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final Path path;
    private final Arena arena;
    private final Map<String, StoredTensor> tensors;
    private final Map<String, String> metadata;

    private SafetensorsFile(Path path, Arena arena, Map<String, StoredTensor> tensors, Map<String, String> metadata) {
        this.path = path;
        this.arena = arena;
        this.tensors = tensors;
        this.metadata = metadata;
    }

    /**
     * Maps and checks {@code path}.
     *
     * @throws WeightsException if it cannot be read or is not a valid safetensors file
     */
    public static SafetensorsFile open(Path path) {
        Arena arena = Arena.ofShared();
        try {
            return parse(path, arena, map(path, arena));
        } catch (WeightsException fault) {
            arena.close();
            throw fault;
        }
    }

    /** The tensors by name, in the order of their data in the file. */
    public Map<String, StoredTensor> tensors() {
        return tensors;
    }

    /** The free text under {@code __metadata__}; empty if there is none. */
    public Map<String, String> metadata() {
        return metadata;
    }

    /** The file. */
    public Path path() {
        return path;
    }

    /** Unmaps the file; a second call does nothing. */
    @Override
    public void close() {
        if (arena.scope().isAlive()) {
            arena.close();
        }
    }

    private static MemorySegment map(Path path, Arena arena) {
        try (FileChannel channel = FileChannel.open(path)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
        } catch (NoSuchFileException missing) {
            throw new WeightsException(path, "no such file", missing);
        } catch (IOException unreadable) {
            throw new WeightsException(path, "cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private static SafetensorsFile parse(Path path, Arena arena, MemorySegment file) {
        MemorySegment headerBytes = headerOf(path, file);
        MemorySegment data = file.asSlice(Long.BYTES + headerBytes.byteSize());
        SafetensorsHeader header = header(path, headerBytes, data.byteSize());
        Map<String, StoredTensor> tensors =
                LinkedHashMap.newLinkedHashMap(header.entries().size());
        for (SafetensorsHeader.Entry entry : header.entries()) {
            MemorySegment bytes = data.asSlice(entry.begin(), entry.end() - entry.begin());
            tensors.put(entry.name(), new StoredTensor(entry.name(), entry.dtype(), entry.shape(), bytes));
        }
        return new SafetensorsFile(path, arena, Collections.unmodifiableMap(tensors), header.metadata());
    }

    private static MemorySegment headerOf(Path path, MemorySegment file) {
        long size = file.byteSize();
        if (size < Long.BYTES) {
            throw new WeightsException(path, "no safetensors file: " + size + " bytes are too few");
        }
        long length = file.get(LENGTH, 0);
        if (length < 2 || length > MAX_HEADER_BYTES || length > size - Long.BYTES) {
            throw new WeightsException(
                    path,
                    "no safetensors file: it claims a header of %s bytes in a file of %d"
                            .formatted(Long.toUnsignedString(length), size));
        }
        return file.asSlice(Long.BYTES, length);
    }

    private static SafetensorsHeader header(Path path, MemorySegment bytes, long dataBytes) {
        if (bytes.get(ValueLayout.JAVA_BYTE, 0) != '{') {
            throw new WeightsException(path, "no safetensors file: its header does not start with '{'");
        }
        try {
            return SafetensorsHeader.read(StrictJson.reader(new SegmentInputStream(bytes)), dataBytes);
        } catch (SafetensorsHeader.Fault fault) {
            throw new WeightsException(path, fault.getMessage(), fault);
        } catch (IOException | IllegalStateException malformed) {
            throw new WeightsException(path, "malformed header: " + malformed.getMessage(), malformed);
        }
    }
}
