package org.viperstudio.tensor;

import ai.djl.ndarray.types.DataType;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/** A tensor on a device. It lives until it or its {@link Scope} is closed. */
public final class Tensor implements AutoCloseable {
    private final PtNDArray array;

    Tensor(PtNDArray array) {
        this.array = array;
    }

    PtNDArray array() {
        return array;
    }

    public long[] shape() {
        return array.getShape().getShape();
    }

    public long size(int dimension) {
        return shape()[dimension];
    }

    /** The values in float32, row by row, whatever the tensor's type and device. */
    public float[] toFloats() {
        // Converted by LibTorch, since DJL has no name for bfloat16.
        try (PtNDArray readable = JniUtils.to(array, DataType.FLOAT32, ai.djl.Device.cpu())) {
            float[] values = new float[Math.toIntExact(readable.size())];
            readable.toByteBuffer(true).asFloatBuffer().get(values);
            return values;
        }
    }

    /**
     * A copy of the values outside the device, which lives until it is garbage-collected.
     *
     * @throws IllegalStateException for a type that cannot be copied as it is: float32 and 8-bit integers can
     */
    public StoredTensor stored(String name) {
        DType dtype =
                switch (array.getDataType()) {
                    case FLOAT32 -> DType.F32;
                    case INT8 -> DType.I8;
                    case UINT8 -> DType.U8;
                    default -> throw new IllegalStateException(array.getDataType() + " cannot be copied as it is");
                };
        MemorySegment values = MemorySegment.ofBuffer(array.toByteBuffer(true));
        MemorySegment copy = Arena.ofAuto().allocate(values.byteSize(), Float.BYTES);
        copy.copyFrom(values);
        return new StoredTensor(name, dtype, Arrays.stream(shape()).boxed().toList(), copy);
    }

    /** Moves the tensor to another scope, which then owns it. */
    public Tensor moveTo(Scope scope) {
        array.attach(scope.manager());
        return this;
    }

    @Override
    public void close() {
        array.close();
    }

    @Override
    public String toString() {
        return "Tensor" + Arrays.toString(shape());
    }
}
