package org.viperstudio.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** The resident memory of the process, now and at its peak, as Linux reports it. */
public final class ResidentMemory {
    private static final Path STATUS = Path.of("/proc/self/status");

    private ResidentMemory() {}

    /** The resident set now, in bytes; empty on other systems. */
    public static OptionalLong now() {
        return read("VmRSS:");
    }

    /** The largest resident set so far, in bytes; empty on other systems. */
    public static OptionalLong peak() {
        return read("VmHWM:");
    }

    private static OptionalLong read(String key) {
        try {
            return Files.readAllLines(STATUS).stream()
                    .filter(line -> line.startsWith(key))
                    .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D+", "")))
                    .findFirst();
        } catch (IOException notLinux) {
            return OptionalLong.empty();
        }
    }

    /** Lets {@link #peak} count from now on, where the system can. */
    public static void forgetPeak() {
        try {
            Files.writeString(Path.of("/proc/self/clear_refs"), "5");
        } catch (IOException onlyTheWholeRunIsKnown) {
            // The peak is then that of all measurements so far.
        }
    }
}
