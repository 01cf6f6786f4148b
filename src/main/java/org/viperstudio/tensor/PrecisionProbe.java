package org.viperstudio.tensor;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Measures whether a device is faster in reduced precision than in float32: many processors support it and are slower
 * in it.
 *
 * @param exactSeconds time of a few matrix products and convolutions in float32
 * @param reducedSeconds their time in the reduced type
 * @param reduced the reduced type: bfloat16 on CPUs, float16 elsewhere
 */
public record PrecisionProbe(double exactSeconds, double reducedSeconds, DType reduced) {
    /** The gain in speed from which reduced precision is worth its rounding. */
    private static final double WORTHWHILE = 1.3;

    /** How many times wider the work is for graphics processors, which would finish less before the next launch. */
    private static final int GRAPHICS = 32;

    private static final int REPETITIONS = 3;
    private static final Map<Device, PrecisionProbe> PROBES = new ConcurrentHashMap<>();

    /** The probe of a device, taken once a process; about a tenth of a second. */
    public static PrecisionProbe of(Backend backend) {
        return PROBES.computeIfAbsent(backend.device(), device -> backend.call(() -> measure(backend)));
    }

    /** How many times faster the reduced type is. */
    public double gain() {
        return exactSeconds / reducedSeconds;
    }

    /** The type to compute in. */
    public DType best() {
        return gain() >= WORTHWHILE ? reduced : DType.F32;
    }

    private static PrecisionProbe measure(Backend backend) {
        DType reduced = backend.device().kind() == Device.Kind.CPU ? DType.BF16 : DType.F16;
        try (Network network = Network.compile(backend, PrecisionProbe.class, "probe.py")) {
            int scale = backend.device().kind() == Device.Kind.CPU ? 1 : GRAPHICS;
            return new PrecisionProbe(seconds(network, scale, DType.F32), seconds(network, scale, reduced), reduced);
        }
    }

    private static double seconds(Network network, int scale, DType dtype) {
        try (Scope scope = network.scope()) {
            Tensor seed = scope.tensor(new float[] {1}, 1);
            double best = Double.MAX_VALUE;
            for (int i = 0; i <= REPETITIONS; i++) {
                long start = System.nanoTime();
                // Devices compute asynchronously; reading the result waits for them.
                network.call(scope, "work", seed, scale, dtype).toFloats();
                best = Math.min(best, (System.nanoTime() - start) / 1e9);
            }
            return best;
        }
    }
}
