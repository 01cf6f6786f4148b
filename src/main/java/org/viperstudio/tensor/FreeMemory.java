package org.viperstudio.tensor;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** How much memory a device can still give. */
public final class FreeMemory {
    private static final Path SYSTEM = Path.of("/proc/meminfo");

    private FreeMemory() {}

    /** Bytes that can be claimed on the device now, as far as the system tells. */
    public static long on(Device device) {
        return switch (device.kind()) {
            case CUDA -> cuda(device);
            // Apple's graphics processors share the machine's memory.
            case CPU, MPS -> Math.min(machine(), controlGroup());
        };
    }

    private static long cuda(Device device) {
        return CudaDriver.here().map(driver -> driver.freeBytes(device.index())).orElse(0L);
    }

    /** What Linux says is available counts files that it could drop; the others tell only what is free. */
    private static long machine() {
        try (Stream<String> lines = Files.lines(SYSTEM)) {
            return lines.filter(line -> line.startsWith("MemAvailable:"))
                    .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D+", "")))
                    .findFirst()
                    .orElseGet(FreeMemory::unused);
        } catch (IOException notLinux) {
            return unused();
        }
    }

    private static long unused() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getFreeMemorySize();
    }

    /** What a container's limit leaves; everything where there is none. */
    private static long controlGroup() {
        return left(Path.of("/sys/fs/cgroup"));
    }

    /** Of what the group uses, the files that were read but not lately could be dropped: weights are mapped files. */
    static long left(Path group) {
        try {
            long limit = Long.parseLong(read(group.resolve("memory.max")));
            long used = Long.parseLong(read(group.resolve("memory.current")));
            return Math.clamp(limit - used + droppable(group), 0, limit);
        } catch (IOException | NumberFormatException unlimited) {
            return Long.MAX_VALUE;
        }
    }

    private static long droppable(Path group) throws IOException {
        try (Stream<String> lines = Files.lines(group.resolve("memory.stat"))) {
            return lines.filter(line -> line.startsWith("inactive_file "))
                    .mapToLong(line -> Long.parseLong(line.substring("inactive_file ".length())))
                    .findFirst()
                    .orElse(0);
        } catch (NoSuchFileException untold) {
            return 0;
        }
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file).strip();
    }
}
