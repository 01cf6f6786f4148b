package org.viperstudio.tensor;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Makes LibTorch allocate big tensors in huge pages (2 MiB instead of 4 KiB) where Linux has them: measured on two
 * cores, this saves a fifth of an SDXL step in float32, and a third of loading and the first step.
 */
final class LargePages {
    private static final String SETTING = "THP_MEM_ALLOC_ENABLE";

    private LargePages() {}

    /**
     * To be called before LibTorch is loaded, which reads the environment once. A value that a person has set stays.
     */
    @SuppressWarnings("restricted")
    static void enable() {
        if (!System.getProperty("os.name").equals("Linux")) {
            return;
        }
        Linker linker = Linker.nativeLinker();
        FunctionDescriptor setenv = FunctionDescriptor.of(
                ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment address = linker.defaultLookup().findOrThrow("setenv");
            int failed = (int) linker.downcallHandle(address, setenv)
                    .invokeExact(arena.allocateFrom(SETTING), arena.allocateFrom("1"), 0);
            if (failed != 0) {
                throw new IllegalStateException("setenv failed");
            }
        } catch (Throwable refused) {
            System.getLogger("tensor").log(System.Logger.Level.DEBUG, "No large pages", refused);
        }
    }
}
