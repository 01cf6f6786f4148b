package org.viperstudio.tensor;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;

/** The element type of a stored tensor. Elements are little-endian and need not be aligned. */
public enum DType {
    F64(8),
    F32(4),
    F16(2),
    BF16(2),
    I64(8),
    I32(4),
    I16(2),
    I8(1),
    U8(1),
    BOOL(1);

    static final ValueLayout.OfFloat FLOAT = ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfDouble DOUBLE =
            ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfByte BYTE = ValueLayout.JAVA_BYTE;

    private final int bytes;

    DType(int bytes) {
        this.bytes = bytes;
    }

    /** The size of one element in bytes. */
    public int bytes() {
        return bytes;
    }

    /** True for F64, F32, F16 and BF16. */
    public boolean isFloating() {
        return this == F64 || this == F32 || this == F16 || this == BF16;
    }

    /** The name in a safetensors header. */
    public String safetensorsName() {
        return name();
    }

    /** The type with this name in a safetensors header, if it is one that can be read. */
    public static Optional<DType> ofSafetensorsName(String name) {
        return Arrays.stream(values())
                .filter(type -> type.safetensorsName().equals(name))
                .findFirst();
    }

    float floatAt(MemorySegment data, long index) {
        return switch (this) {
            case F64 -> (float) data.getAtIndex(DOUBLE, index);
            case F32 -> data.getAtIndex(FLOAT, index);
            case F16 -> Float.float16ToFloat(data.getAtIndex(SHORT, index));
            case BF16 -> Float.intBitsToFloat(data.getAtIndex(SHORT, index) << 16);
            default -> longAt(data, index);
        };
    }

    long longAt(MemorySegment data, long index) {
        return switch (this) {
            case I64 -> data.getAtIndex(LONG, index);
            case I32 -> data.getAtIndex(INT, index);
            case I16 -> data.getAtIndex(SHORT, index);
            case I8 -> data.get(BYTE, index);
            case U8, BOOL -> Byte.toUnsignedLong(data.get(BYTE, index));
            default -> throw new IllegalStateException(this + " holds no whole numbers");
        };
    }
}
