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
 * A neural network written as text and compiled by LibTorch.
 *
 * <p>The text is the network's methods in TorchScript's Python-like language, over {@code self.w}, a dictionary from
 * the official checkpoints' parameter names to tensors, and {@code self.memory}, what it keeps between calls. Used on
 * the inference thread alone.
 */
public final class Network implements AutoCloseable {
    private final Scope scope;
    private final PtSymbolBlock module;

    private Network(Scope scope, PtSymbolBlock module) {
        this.scope = scope;
        this.module = module;
    }

    /**
     * Compiles the methods that stand in {@code resources} beside {@code anchor}.
     *
     * @throws ai.djl.engine.EngineException naming the line when a text has an error
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

    /** A new lifetime for tensors on this network's device. */
    public Scope scope() {
        return scope.backend().scope();
    }

    /** Runs a method whose result is one tensor, which lives in {@code result}. */
    public Tensor call(Scope result, String method, Object... arguments) {
        try (IValue value = invoke(method, arguments)) {
            return result.adopt(value);
        }
    }

    /** Runs a method whose result is a list of tensors. */
    public List<Tensor> callForList(Scope result, String method, Object... arguments) {
        try (IValue value = invoke(method, arguments)) {
            return result.adoptList(value);
        }
    }

    /** Runs a method for its effect on the network's weights or memory. */
    public void run(String method, Object... arguments) {
        invoke(method, arguments).close();
    }

    /** Runs the method {@code forward} with gradients: every other call leaves out what they need. */
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
     * Gives the network one parameter from a file in the type that it computes in. A CPU network that computes in the
     * file's own type uses the file's pages; after a copy the pages are given back.
     *
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

    /** Lays a parameter out for faster products, where the network's text has something for it. */
    public void pack(StoredTensor stored) {
        run("pack", stored.name());
        if (stored.shape().size() == 2) {
            stored.unload();
        }
    }

    /** Takes a parameter away again. */
    public void drop(StoredTensor stored) {
        run("drop", stored.name());
        stored.unload();
    }

    /** Adds strength * up @ down to a parameter that is there. */
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
    }
}
