package org.viperstudio.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class LargePagesTest {
    private static final String SETTING = "THP_MEM_ALLOC_ENABLE";

    @Test
    @EnabledOnOs(OS.LINUX)
    void theSettingIsInTheProcessEnvironment() throws Throwable {
        LargePages.enable();
        String wanted = System.getenv().getOrDefault(SETTING, "1");
        assertThat(surroundings(SETTING)).isEqualTo(wanted);
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
