package org.viperstudio.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.viperstudio.network.UNet;

@EnabledOnOs(OS.LINUX)
class AllocatorTest {
    private static final String SETTING = "THP_MEM_ALLOC_ENABLE";
    private static final int MEBI = 1 << 20;

    @Test
    void theSettingIsInTheProcessEnvironment() throws Throwable {
        Allocator.tune();
        String wanted = System.getenv().getOrDefault(SETTING, "1");
        assertThat(surroundings(SETTING)).isEqualTo(wanted);
    }

    @Test
    void aClosedNetworksMemoryGoesBackToTheSystem() {
        Backend cpu = Backend.on(Device.CPU);
        StoredTensor weight = StoredTensor.ofFloats("weight", new float[MEBI], MEBI);
        // What others left is handed out first, and is resident already.
        Allocator.giveBack();
        long before = residentBytes();
        cpu.run(() -> {
            try (Network network = Network.compile(cpu, UNet.class, "layers.py", "products.py", "unet.py")) {
                for (int i = 0; i < 256; i++) {
                    network.put(weight.renamed("weight." + i), DType.BF16, false);
                }
                assertThat(residentBytes() - before).isGreaterThan(400L * MEBI);
            }
        });
        assertThat(residentBytes() - before).isLessThan(200L * MEBI);
    }

    private static long residentBytes() {
        String status = read(Path.of("/proc/self/status"));
        return Long.parseLong(status.replaceAll("(?s).*VmRSS:\\s*(\\d+) kB.*", "$1")) << 10;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @SuppressWarnings("restricted")
    private static String surroundings(String name) throws Throwable {
        Linker linker = Linker.nativeLinker();
        MemorySegment found;
        try (Arena arena = Arena.ofConfined()) {
            found = (MemorySegment) linker.downcallHandle(
                            linker.defaultLookup().findOrThrow("getenv"),
                            FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS))
                    .invokeExact(arena.allocateFrom(name));
        }
        return found.reinterpret(Long.MAX_VALUE).getString(0);
    }
}
