package org.viperstudio.tensor;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.util.Utils;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A device and the one thread that uses it, the inference thread.
 *
 * <p>LibTorch keeps settings by thread and its networks are not thread-safe, so everything that touches a device's
 * tensors runs inside {@link #call}.
 */
public final class Backend {
    private static final Map<String, Backend> BACKENDS = new ConcurrentHashMap<>();

    private final Device device;
    private final ExecutorService lane;
    private final PtNDManager root;
    private volatile Thread thread = Thread.currentThread();

    private Backend(Device device, String name) {
        this.device = device;
        lane = Executors.newSingleThreadExecutor(
                work -> Thread.ofPlatform().name(name).daemon().unstarted(work));
        root = call(() -> {
            thread = Thread.currentThread();
            TorchEngine.get();
            // Profiling runs and fusion cost seconds at every new shape and gain nothing here.
            JniUtils.setGraphExecutorOptimize(false);
            return (PtNDManager) NDManager.newBaseManager(device.toDjl(), "PyTorch");
        });
    }

    /** The backend of a device, started at first use. */
    public static Backend on(Device device) {
        return BACKENDS.computeIfAbsent("inference-" + device, name -> new Backend(device, name));
    }

    /**
     * A further backend of a device, with a thread, tensors and networks of its own: for a small network whose answer
     * must not wait for a picture that is being made.
     *
     * @param purpose its name; the same purpose gets the same backend
     */
    public static Backend dedicated(Device device, String purpose) {
        return BACKENDS.computeIfAbsent(purpose + "-" + device, name -> new Backend(device, name));
    }

    /** The backend of the fastest device here. */
    public static Backend best() {
        return on(Device.available().getFirst());
    }

    /** The version of LibTorch that is loaded. */
    public static String nativesVersion() {
        return TorchEngine.get().getVersion();
    }

    /** The folder that LibTorch's libraries are unpacked to. */
    public static Path nativesCache() {
        return Utils.getEngineCacheDir("pytorch");
    }

    /** How many threads LibTorch computes an operation on. */
    public static int threads() {
        TorchEngine.get();
        return JniUtils.getNumThreads();
    }

    public Device device() {
        return device;
    }

    /** A new scope for tensors on this device, to be used and closed on the inference thread. */
    public Scope scope() {
        return new Scope(this, (PtNDManager) root.newSubManager());
    }

    /**
     * Runs work on the inference thread and waits for its result; called on that thread, it runs the work at once.
     *
     * @throws DeviceMemoryException when the device's memory did not suffice
     */
    public <T> T call(Callable<T> work) {
        if (Thread.currentThread() == thread && root != null) {
            return run(work);
        }
        Future<T> result = lane.submit(() -> run(work));
        try {
            return result.get();
        } catch (InterruptedException stopped) {
            result.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + device, stopped);
        } catch (ExecutionException failed) {
            throw Failures.unchecked(failed.getCause());
        }
    }

    /** {@link #call} without a result. */
    public void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    /** Returns unused memory in LibTorch's cache to the device. */
    public void trim() {
        if (device.kind() == Device.Kind.CUDA) {
            run(JniUtils::emptyCudaCache);
        }
    }

    private static <T> T run(Callable<T> work) {
        try {
            return work.call();
        } catch (EngineException failed) {
            throw Failures.ofEngine(failed);
        } catch (Exception failed) {
            throw Failures.unchecked(failed);
        }
    }
}
