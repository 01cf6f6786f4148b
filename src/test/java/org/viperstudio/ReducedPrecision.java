package org.viperstudio;

import java.util.HashMap;
import java.util.Map;
import org.viperstudio.tensor.StoredTensor;
import org.viperstudio.tensor.Weights;

/** How far results in bfloat16 may be from the reference's in float32, by the root mean square. */
public final class ReducedPrecision {
    private static final double BUNDLED = 3e-2;

    /**
     * How much more bfloat16 may cost than rounding the weights to it costs in float32, which tells how much a set's
     * models make of rounding. In pipelines it was 2.6 to 4.7 times in 30 runs with the bundled models' weights in other
     * orders, in one call of 17 other UNets 1.1 to 2.1 times.
     */
    private static final double BY_ROUNDED = 6;

    private ReducedPrecision() {}

    /**
     * Both bounds for the bundled set; one of them for others, whose models may make more of rounding.
     *
     * @param rounded what the rounded weights cost in float32
     */
    public static double tolerance(double rounded) {
        double relative = BY_ROUNDED * rounded;
        return Parity.isBundled() ? Math.min(BUNDLED, relative) : Math.max(BUNDLED, relative);
    }

    /** Weights with every number rounded to bfloat16. */
    public static Weights rounded(Weights weights) {
        Map<String, StoredTensor> rounded = new HashMap<>();
        weights.tensors().forEach((name, tensor) -> {
            float[] values = tensor.toFloats();
            for (int i = 0; i < values.length; i++) {
                int bits = Float.floatToRawIntBits(values[i]);
                values[i] = Float.intBitsToFloat((bits + 0x7fff + ((bits >>> 16) & 1)) & 0xffff0000);
            }
            long[] shape = tensor.shape().stream().mapToLong(Long::longValue).toArray();
            rounded.put(name, StoredTensor.ofFloats(name, values, shape));
        });
        return weights.overlaid(rounded);
    }
}
