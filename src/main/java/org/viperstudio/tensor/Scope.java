package org.viperstudio.tensor;

import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.IValue;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;

/** Owns tensors: those made in it are freed when it is closed. Used on the inference thread alone. */
public final class Scope implements AutoCloseable {
    private final Backend backend;
    private final PtNDManager manager;

    Scope(Backend backend, PtNDManager manager) {
        this.backend = backend;
        this.manager = manager;
    }

    public Backend backend() {
        return backend;
    }

    /**
     * A float32 tensor with these values, row by row.
     *
     * @throws IllegalArgumentException if the shape has another number of values
     */
    public Tensor tensor(float[] values, long... shape) {
        return new Tensor(manager.create(FloatBuffer.wrap(values), fitting(values.length, shape), DataType.FLOAT32));
    }

    /**
     * An int64 tensor with these values, row by row.
     *
     * @throws IllegalArgumentException if the shape has another number of values
     */
    public Tensor tensor(long[] values, long... shape) {
        return new Tensor(manager.create(LongBuffer.wrap(values), fitting(values.length, shape), DataType.INT64));
    }

    /** The engine would silently accept a wrong number of values. */
    private static Shape fitting(int values, long... shape) {
        Shape whole = new Shape(shape);
        if (whole.size() != values) {
            throw new IllegalArgumentException(values + " values for a tensor of shape " + whole);
        }
        return whole;
    }

    /**
     * A stored tensor as it lies in memory. On the CPU nothing is copied: the tensor uses the mapped file's pages, so
     * the file must outlive it. bfloat16, for which DJL has no type, comes as the float16 of the same bits.
     */
    public Tensor mapped(StoredTensor stored) {
        ByteBuffer bytes = stored.data().asByteBuffer();
        Shape shape =
                new Shape(stored.shape().stream().mapToLong(Long::longValue).toArray());
        return new Tensor(manager.create(bytes, shape, TorchTypes.carrier(stored.dtype())));
    }

    Tensor adopt(IValue value) {
        return new Tensor(value.toTensor(manager));
    }

    List<Tensor> adoptList(IValue value) {
        return Arrays.stream(value.toTensorArray(manager)).map(Tensor::new).toList();
    }

    PtNDManager manager() {
        return manager;
    }

    @Override
    public void close() {
        manager.close();
    }
}
