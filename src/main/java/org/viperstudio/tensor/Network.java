package org.viperstudio.tensor;

import ai.djl.ndarray.NDList;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A neural network that LibTorch compiles from TorchScript source.
 *
 * <p>The source consists of methods in TorchScript's Python-like language. They use {@code self.w}, a dictionary from
 * the official checkpoints' parameter names to tensors, and {@code self.memory}, a dictionary of what the network keeps
 * between calls. Used on the inference thread alone.
 */
public final class Network implements AutoCloseable {
    private final Scope scope;
    private final PtSymbolBlock module;

    private Network(Scope scope, PtSymbolBlock module) {
        this.scope = scope;
        this.module = module;
    }

    /**
     * Compiles the methods in these resources beside {@code anchor}.
     *
     * @throws ai.djl.engine.EngineException naming the line where the source has an error
     */
    public static Network compile(Backend backend, Class<?> anchor, String... resources) {
        byte[] archive = NetworkArchive.of(anchor, resources);
        Scope scope = backend.scope();
        PtNDManager manager = scope.manager();
        try {
            PtSymbolBlock module = JniUtils.loadModule(manager, new ByteArrayInputStream(archive), false, false);
            return new Network(scope, module);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A new scope for tensors on this network's device. */
    public Scope scope() {
        return scope.backend().scope();
    }

    /**
     * Runs a method whose result is one tensor.
     *
     * @param result the scope that will own it
     * @param arguments tensors, lists of them, numbers, truth values, texts, {@link DType}s or arrays of whole numbers
     */
    public Tensor call(Scope result, String method, Object... arguments) {
        try (IValue value = invoke(method, arguments)) {
            return result.adopt(value);
        }
    }

    /** Runs a method whose result is a list of tensors, which {@code result} will own. */
    public List<Tensor> callForList(Scope result, String method, Object... arguments) {
        try (IValue value = invoke(method, arguments)) {
            return result.adoptList(value);
        }
    }

    /** Runs a method for its effect on the network's weights or memory. */
    public void run(String method, Object... arguments) {
        invoke(method, arguments).close();
    }

    /** Runs the method {@code forward} and records gradients, which no other call does. */
    public Tensor train(Scope result, Tensor... arguments) {
        NDList inputs = new NDList(Arrays.stream(arguments).map(Tensor::array).toArray(PtNDArray[]::new));
        JniUtils.setGradMode(true);
        try {
            PtNDArray value =
                    (PtNDArray) IValueUtils.forward(module, inputs, true).singletonOrThrow();
            return new Tensor(value).moveTo(result);
        } finally {
            JniUtils.setGradMode(false);
        }
    }

    /**
     * Sets a parameter of the network. On the CPU, and where the stored type is the one to compute in, the network uses
     * the mapped file's pages; otherwise the parameter is copied and the pages are released.
     *
     * @param dtype the type to compute in; whole numbers keep theirs
     * @param channelsLast whether convolution weights are laid out with channels last
     */
    public void put(StoredTensor stored, DType dtype, boolean channelsLast) {
        try (Scope loading = scope.backend().scope()) {
            run("put", stored.name(), loading.mapped(stored), stored.dtype() == DType.BF16, dtype, channelsLast);
        }
        boolean shared = scope.backend().device().equals(Device.CPU)
                && (stored.dtype() == dtype || !stored.dtype().isFloating())
                && !(channelsLast && stored.shape().size() == 4);
        if (!shared) {
            stored.unload();
        }
    }

    /** Lays a parameter out for faster products, where the network's source knows how. */
    public void pack(StoredTensor stored) {
        try (IValue packed = invoke("pack", stored.name())) {
            if (packed.toBoolean()) {
                stored.unload();
            }
        }
    }

    /** Removes a parameter. */
    public void drop(StoredTensor stored) {
        run("drop", stored.name());
        stored.unload();
    }

    /** Adds strength * up @ down, a low-rank change (LoRA), to a parameter. */
    public void merge(String parameter, StoredTensor down, StoredTensor up, double strength) {
        try (Scope loading = scope.backend().scope()) {
            run(
                    "merge",
                    parameter,
                    loading.mapped(down),
                    down.dtype() == DType.BF16,
                    loading.mapped(up),
                    up.dtype() == DType.BF16,
                    strength);
        }
    }

    private IValue invoke(String method, Object... arguments) {
        List<IValue> values = new ArrayList<>(arguments.length);
        try {
            for (Object argument : arguments) {
                values.add(value(argument));
            }
            return IValueUtils.runMethod(module, method, values.toArray(IValue[]::new));
        } finally {
            values.forEach(IValue::close);
        }
    }

    private static IValue value(Object argument) {
        return switch (argument) {
            case Tensor tensor -> IValue.from(tensor.array());
            case Long number -> IValue.from(number);
            case Integer number -> IValue.from((long) number);
            case Double number -> IValue.from(number);
            case Boolean flag -> IValue.from(flag);
            case String text -> IValue.from(text);
            case DType dtype -> IValue.from(TorchTypes.number(dtype));
            case long[] numbers -> IValue.listFrom(numbers);
            case List<?> tensors ->
                IValue.listFrom(tensors.stream()
                        .map(tensor -> ((Tensor) tensor).array())
                        .toArray(PtNDArray[]::new));
            default -> throw new IllegalArgumentException("a network takes no " + argument.getClass());
        };
    }

    @Override
    public void close() {
        module.close();
        scope.close();
        Allocator.giveBack();
    }
}
