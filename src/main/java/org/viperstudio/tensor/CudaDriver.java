package org.viperstudio.tensor;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.Optional;

/**
 * NVIDIA's driver, asked which processors it has and how much of their memory is free. DJL asks the toolkit's runtime library
 * by its plain name, which lies on no search path where only the driver was installed: the processors would not be found.
 */
public final class CudaDriver {
    private static final int NAME_BYTES = 256;
    private static final Optional<CudaDriver> HERE = open();

    private final SymbolLookup library;

    /** @param library the driver's functions */
    CudaDriver(SymbolLookup library) {
        this.library = library;
    }

    @SuppressWarnings("restricted")
    private static Optional<CudaDriver> open() {
        String name = System.getProperty("os.name").startsWith("Windows") ? "nvcuda.dll" : "libcuda.so.1";
        try {
            return Optional.of(new CudaDriver(SymbolLookup.libraryLookup(name, Arena.global())));
        } catch (IllegalArgumentException absent) {
            return Optional.empty();
        }
    }

    /** The driver of this machine, where it has one. */
    public static Optional<CudaDriver> here() {
        return HERE;
    }

    /** How many processors it can use: none where it finds none, or fails. */
    public int processors() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment count = arena.allocate(ValueLayout.JAVA_INT);
            call("cuInit", 0);
            call("cuDeviceGetCount", count);
            return count.get(ValueLayout.JAVA_INT, 0);
        } catch (CudaException none) {
            return 0;
        }
    }

    /**
     * What a processor is called: "NVIDIA H200", for example.
     *
     * @throws CudaException if there is no such processor
     */
    public String name(int index) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment name = arena.allocate(NAME_BYTES);
            call("cuDeviceGetName", name, NAME_BYTES, processor(index, arena));
            return name.getString(0);
        }
    }

    /**
     * Bytes that a processor's memory has left, what other programs use counted out.
     *
     * @throws CudaException if there is no such processor, or it does not answer
     */
    public long freeBytes(int index) {
        try (Arena arena = Arena.ofConfined()) {
            int processor = processor(index, arena);
            MemorySegment context = arena.allocate(ValueLayout.ADDRESS);
            // The context that LibTorch uses as well.
            call("cuDevicePrimaryCtxRetain", context, processor);
            try {
                return freeBytes(context.get(ValueLayout.ADDRESS, 0), arena);
            } finally {
                call("cuDevicePrimaryCtxRelease_v2", processor);
            }
        }
    }

    private long freeBytes(MemorySegment context, Arena arena) {
        MemorySegment free = arena.allocate(ValueLayout.JAVA_LONG);
        MemorySegment total = arena.allocate(ValueLayout.JAVA_LONG);
        call("cuCtxPushCurrent_v2", context);
        try {
            call("cuMemGetInfo_v2", free, total);
        } finally {
            call("cuCtxPopCurrent_v2", arena.allocate(ValueLayout.ADDRESS));
        }
        return free.get(ValueLayout.JAVA_LONG, 0);
    }

    private int processor(int index, Arena arena) {
        MemorySegment processor = arena.allocate(ValueLayout.JAVA_INT);
        call("cuInit", 0);
        call("cuDeviceGet", processor, index);
        return processor.get(ValueLayout.JAVA_INT, 0);
    }

    @SuppressWarnings("restricted")
    private void call(String function, Object... arguments) {
        MemoryLayout[] layouts =
                Arrays.stream(arguments).map(CudaDriver::layout).toArray(MemoryLayout[]::new);
        MemorySegment address = library.find(function)
                .orElseThrow(() -> new CudaException("NVIDIA's driver is too old: it has no " + function));
        int status;
        try {
            status = (int) Linker.nativeLinker()
                    .downcallHandle(address, FunctionDescriptor.of(ValueLayout.JAVA_INT, layouts))
                    .invokeWithArguments(arguments);
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
        if (status != 0) {
            throw new CudaException("NVIDIA's driver answers " + function + " with error " + status);
        }
    }

    private static MemoryLayout layout(Object argument) {
        return argument instanceof Integer ? ValueLayout.JAVA_INT : ValueLayout.ADDRESS;
    }

    /** What the driver refused. */
    public static final class CudaException extends RuntimeException {
        private static final long serialVersionUID = 1;

        CudaException(String message) {
            super(message);
        }
    }
}
