package org.viperstudio.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The driver's functions are played by this class: machines that run tests have none. */
class CudaDriverTest {
    private static final int NO_DEVICE = 100;
    private static final int CONTEXT = 4711;

    private final Arena arena = Arena.ofConfined();
    private final Map<String, MemorySegment> functions = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final CudaDriver driver = new CudaDriver(name -> {
        asked.add(name);
        return Optional.ofNullable(functions.get(name));
    });
    private int count = 2;

    @AfterEach
    void close() {
        arena.close();
    }

    @Test
    void reportsNameAndFreeMemoryOfEachGpu() throws ReflectiveOperationException {
        play();
        assertThat(driver.processors()).isEqualTo(2);
        assertThat(driver.name(1)).isEqualTo("NVIDIA played 1");
        assertThat(driver.freeBytes(1)).isEqualTo(6L << 30);
    }

    @Test
    void theContextIsReleased() throws ReflectiveOperationException {
        play();
        driver.freeBytes(0);
        assertThat(asked)
                .containsSubsequence(
                        "cuDevicePrimaryCtxRetain",
                        "cuCtxPushCurrent_v2",
                        "cuMemGetInfo_v2",
                        "cuCtxPopCurrent_v2",
                        "cuDevicePrimaryCtxRelease_v2");
    }

    @Test
    void aDriverWithoutAGpuReportsNone() throws ReflectiveOperationException {
        count = 0;
        play();
        assertThat(driver.processors()).isZero();
        assertThatThrownBy(() -> driver.freeBytes(0))
                .isInstanceOf(CudaDriver.CudaException.class)
                .hasMessageContaining("cuDeviceGet");
    }

    @Test
    void aMissingDriverFunctionIsReported() {
        assertThat(driver.processors()).isZero();
        assertThatThrownBy(() -> driver.name(0)).hasMessageContaining("too old");
    }

    @SuppressWarnings("restricted")
    private void play() throws ReflectiveOperationException {
        AddressLayout pointer =
                ValueLayout.ADDRESS.withTargetLayout(MemoryLayout.sequenceLayout(256, ValueLayout.JAVA_BYTE));
        function("cuInit", "ok", ValueLayout.JAVA_INT);
        function("cuDeviceGetCount", "deviceCount", pointer);
        function("cuDeviceGet", "device", pointer, ValueLayout.JAVA_INT);
        function("cuDeviceGetName", "deviceName", pointer, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
        function("cuDevicePrimaryCtxRetain", "retain", pointer, ValueLayout.JAVA_INT);
        function("cuDevicePrimaryCtxRelease_v2", "ok", ValueLayout.JAVA_INT);
        function("cuCtxPushCurrent_v2", "push", ValueLayout.ADDRESS);
        function("cuCtxPopCurrent_v2", "pop", pointer);
        function("cuMemGetInfo_v2", "memory", pointer, pointer);
    }

    @SuppressWarnings("restricted")
    private void function(String name, String player, MemoryLayout... arguments) throws ReflectiveOperationException {
        Class<?>[] types = Arrays.stream(arguments)
                .map(layout -> ((ValueLayout) layout).carrier())
                .toArray(Class<?>[]::new);
        MethodType type = MethodType.methodType(int.class, types);
        functions.put(
                name,
                Linker.nativeLinker()
                        .upcallStub(
                                MethodHandles.lookup().bind(this, player, type),
                                FunctionDescriptor.of(ValueLayout.JAVA_INT, arguments),
                                arena));
    }

    int ok(int ignored) {
        return 0;
    }

    int deviceCount(MemorySegment into) {
        into.set(ValueLayout.JAVA_INT, 0, count);
        return count == 0 ? NO_DEVICE : 0;
    }

    int device(MemorySegment into, int index) {
        into.set(ValueLayout.JAVA_INT, 0, index);
        return index < count ? 0 : NO_DEVICE;
    }

    int deviceName(MemorySegment into, int length, int device) {
        into.setString(0, "NVIDIA played " + device);
        return 0;
    }

    int retain(MemorySegment into, int device) {
        into.set(ValueLayout.JAVA_INT, 0, CONTEXT);
        return 0;
    }

    int push(MemorySegment context) {
        return (int) context.address() == CONTEXT ? 0 : NO_DEVICE;
    }

    int pop(MemorySegment into) {
        return 0;
    }

    int memory(MemorySegment free, MemorySegment total) {
        free.set(ValueLayout.JAVA_LONG, 0, 6L << 30);
        total.set(ValueLayout.JAVA_LONG, 0, 8L << 30);
        return 0;
    }
}
