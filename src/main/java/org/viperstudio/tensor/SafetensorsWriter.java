package org.viperstudio.tensor;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Writes safetensors files. */
public final class SafetensorsWriter {
    /** Of the first tensor's bytes: some of LibTorch's kernels read whole cache lines. */
    private static final int ALIGNMENT = 64;

    private static final long CHUNK = 1L << 30;

    private SafetensorsWriter() {}

    /**
     * Writes tensors under the names of the map. The file appears under its name only when it is whole: until then it
     * is a {@code .part} beside it. Wide types come first, so that every tensor is aligned; otherwise the map's order
     * is kept.
     *
     * @throws WeightsException if the file cannot be written
     */
    public static void write(Path file, Map<String, StoredTensor> tensors, Map<String, String> metadata) {
        List<StoredTensor> ordered = tensors.entrySet().stream()
                .map(entry -> entry.getValue().renamed(entry.getKey()))
                .sorted(Comparator.comparingInt(tensor -> -tensor.dtype().bytes()))
                .toList();
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            writePart(part, header(ordered, metadata), ordered);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            discard(part, failure);
            throw new WeightsException(file, "cannot be written: " + failure.getMessage(), failure);
        }
    }

    private static void writePart(Path part, byte[] header, List<StoredTensor> tensors) throws IOException {
        try (FileChannel channel = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer length = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            writeFully(channel, length.putLong(header.length).flip());
            writeFully(channel, ByteBuffer.wrap(header));
            for (StoredTensor tensor : tensors) {
                writeFully(channel, tensor.data());
            }
            channel.force(true);
        }
    }

    private static void writeFully(FileChannel channel, MemorySegment data) throws IOException {
        for (long at = 0; at < data.byteSize(); at += CHUNK) {
            writeFully(
                    channel,
                    data.asSlice(at, Math.min(CHUNK, data.byteSize() - at)).asByteBuffer());
        }
    }

    private static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static byte[] header(List<StoredTensor> tensors, Map<String, String> metadata) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.beginObject();
            if (!metadata.isEmpty()) {
                writeMetadata(json, metadata);
            }
            long begin = 0;
            for (StoredTensor tensor : tensors) {
                writeEntry(json, tensor, begin);
                begin += tensor.data().byteSize();
            }
            json.endObject();
        }
        return padded(text.toString());
    }

    private static void writeMetadata(JsonWriter json, Map<String, String> metadata) throws IOException {
        json.name("__metadata__").beginObject();
        for (Map.Entry<String, String> entry : metadata.entrySet()) {
            json.name(entry.getKey()).value(entry.getValue());
        }
        json.endObject();
    }

    private static void writeEntry(JsonWriter json, StoredTensor tensor, long begin) throws IOException {
        json.name(tensor.name()).beginObject();
        json.name("dtype").value(tensor.dtype().safetensorsName());
        json.name("shape").beginArray();
        for (long extent : tensor.shape()) {
            json.value(extent);
        }
        json.endArray();
        json.name("data_offsets").beginArray();
        json.value(begin).value(begin + tensor.data().byteSize());
        json.endArray();
        json.endObject();
    }

    private static byte[] padded(String json) {
        int length = json.getBytes(StandardCharsets.UTF_8).length;
        return (json + " ".repeat(Math.floorMod(-length - Long.BYTES, ALIGNMENT))).getBytes(StandardCharsets.UTF_8);
    }

    private static void discard(Path part, IOException failure) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException alsoFailed) {
            failure.addSuppressed(alsoFailed);
        }
    }
}
