package org.viperstudio.tensor;

import ai.djl.ndarray.types.DataType;

/** How LibTorch and DJL call the element types. */
final class TorchTypes {
    private TorchTypes() {}

    /** LibTorch's number for a type, as network scripts use it in {@code torch.to(x, dtype)}. */
    static long number(DType dtype) {
        return switch (dtype) {
            case U8 -> 0;
            case I8 -> 1;
            case I16 -> 2;
            case I32 -> 3;
            case I64 -> 4;
            case F16 -> 5;
            case F32 -> 6;
            case F64 -> 7;
            case BOOL -> 11;
            case BF16 -> 15;
        };
    }

    /**
     * The DJL type that carries the same bits. bfloat16, which DJL has no name for, travels as float16; its natives
     * end the process at a 16-bit integer, so there is none.
     */
    static DataType carrier(DType dtype) {
        return switch (dtype) {
            case U8 -> DataType.UINT8;
            case I8 -> DataType.INT8;
            case I16 -> throw new IllegalArgumentException("16-bit integers cannot be brought to a device");
            case I32 -> DataType.INT32;
            case I64 -> DataType.INT64;
            case F16, BF16 -> DataType.FLOAT16;
            case F32 -> DataType.FLOAT32;
            case F64 -> DataType.FLOAT64;
            case BOOL -> DataType.BOOLEAN;
        };
    }
}
