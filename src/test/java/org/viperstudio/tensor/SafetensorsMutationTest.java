package org.viperstudio.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong with a file, opening it ends in an error that names file and fault, and costs little memory. */
@Timeout(60)
class SafetensorsMutationTest {
    private static final int HEADERS = 10_000;
    private static final int FILES = 2_000;

    /** Room for the parser's fixed buffers, a stack trace and classes loaded on the way; the files are of 1 KiB. */
    private static final long ALLOCATION_LIMIT = 1 << 20;

    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    @TempDir
    private Path folder;

    private byte[] sound = {};
    private int headerLength;
    private int valid;

    @BeforeEach
    void writeASoundFile() throws IOException {
        Path file = folder.resolve("sound.safetensors");
        SafetensorsWriter.write(file, tensors(), Map.of("format", "pt", "title", "a sound file"));
        sound = Files.readAllBytes(file);
        headerLength =
                (int) ByteBuffer.wrap(sound).order(ByteOrder.LITTLE_ENDIAN).getLong();
    }

    @Test
    void mutatedHeaders() throws IOException {
        Mutations mutations = new Mutations(1);
        byte[] header = Arrays.copyOfRange(sound, Long.BYTES, Long.BYTES + headerLength);
        byte[] data = Arrays.copyOfRange(sound, Long.BYTES + headerLength, sound.length);
        for (int i = 0; i < HEADERS; i++) {
            byte[] mutated = mutations.mutated(header);
            boolean fitting = mutations.random().nextInt(8) != 0;
            check(file(fitting ? mutated.length : header.length, mutated, data));
        }
        assertThat(valid).as("mutations that left a valid file").isBetween(1, HEADERS / 4);
    }

    @Test
    void mutatedFiles() throws IOException {
        Mutations mutations = new Mutations(2);
        for (int i = 0; i < FILES; i++) {
            byte[] mutated = mutations.mutated(sound);
            int length = mutations.random().nextInt(2 * mutated.length + 1);
            check(mutations.random().nextBoolean() ? mutated : Arrays.copyOf(mutated, length));
        }
        assertThat(valid).as("mutations that left a valid file").isBetween(1, FILES / 2);
    }

    private void check(byte[] content) throws IOException {
        Path path = folder.resolve("mutated.safetensors");
        Files.write(path, content);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        Optional<WeightsException> fault = faultOf(path);
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(ALLOCATION_LIMIT);
        fault.ifPresentOrElse(
                exception -> assertThat(exception.getMessage())
                        .startsWith(path + ": ")
                        .hasSizeGreaterThan((path + ": ").length() + 8),
                () -> valid++);
    }

    private static Optional<WeightsException> faultOf(Path path) {
        try (SafetensorsFile file = SafetensorsFile.open(path)) {
            file.tensors().values().forEach(StoredTensor::toFloats);
            return Optional.empty();
        } catch (WeightsException fault) {
            return Optional.of(fault);
        }
    }

    private static byte[] file(long claimed, byte[] header, byte[] data) {
        ByteBuffer file = ByteBuffer.allocate(Long.BYTES + header.length + data.length);
        return file.order(ByteOrder.LITTLE_ENDIAN)
                .putLong(claimed)
                .put(header)
                .put(data)
                .array();
    }

    private static Map<String, StoredTensor> tensors() {
        Map<String, StoredTensor> tensors = new LinkedHashMap<>();
        for (int i = 0; i < 4; i++) {
            tensors.put("block." + i + ".weight", StoredTensor.ofFloats("w", new float[6 * i], i, 2, 3));
        }
        tensors.put("scale", StoredTensor.ofFloats("scale", new float[1]));
        return tensors;
    }
}
