package org.viperstudio.tensor;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;
import java.util.Optional;

/** How the C library hands out memory to LibTorch: Linux alone gives a choice. */
final class Allocator {
    private static final String HUGE_PAGES = "THP_MEM_ALLOC_ENABLE";

    /** The numbers by which glibc knows its settings, and the most that they take. */
    private static final int TRIM_THRESHOLD = -1;

    private static final int MMAP_THRESHOLD = -3;
    private static final int GIBIBYTE = 1 << 30;
    private static final int MOST_BEFORE_GLIBC_2_35 = 32 << 20;

    private Allocator() {}

    /**
     * Has big tensors lie in huge pages (2 MiB instead of 4 KiB), unless a person has set that otherwise: measured on
     * two cores, this saves a fifth of an SDXL step in float32. And has freed memory stay with the process, where the
     * next layer finds it: the system would clear each page anew, which takes a tenth of such a step.
     *
     * <p>To be called before LibTorch is loaded, which reads the environment once.
     */
    static void tune() {
        if (!System.getProperty("os.name").equals("Linux")) {
            return;
        }
        try (Arena arena = Arena.ofConfined()) {
            call("setenv", arena.allocateFrom(HUGE_PAGES), arena.allocateFrom("1"), 0);
        }
        call("mallopt", TRIM_THRESHOLD, Integer.MAX_VALUE);
        if (call("mallopt", MMAP_THRESHOLD, GIBIBYTE) == 0) {
            call("mallopt", MMAP_THRESHOLD, MOST_BEFORE_GLIBC_2_35);
        }
    }

    /** Hands the memory that is free back to the system. */
    static void giveBack() {
        call("malloc_trim", 0L);
    }

    /** What a function of the C library answers: 0 where there is none. */
    @SuppressWarnings("restricted")
    private static int call(String name, Object... arguments) {
        Linker linker = Linker.nativeLinker();
        Optional<MemorySegment> function = linker.defaultLookup().find(name);
        if (function.isEmpty()) {
            return 0;
        }
        ValueLayout[] layouts = Arrays.stream(arguments).map(Allocator::layout).toArray(ValueLayout[]::new);
        MethodHandle handle =
                linker.downcallHandle(function.get(), FunctionDescriptor.of(ValueLayout.JAVA_INT, layouts));
        try {
            return (int) handle.invokeWithArguments(arguments);
        } catch (Throwable impossible) {
            throw new IllegalStateException(name + " cannot be called", impossible);
        }
    }

    private static ValueLayout layout(Object argument) {
        return switch (argument) {
            case Integer _ -> ValueLayout.JAVA_INT;
            case Long _ -> ValueLayout.JAVA_LONG;
            default -> ValueLayout.ADDRESS;
        };
    }
}
