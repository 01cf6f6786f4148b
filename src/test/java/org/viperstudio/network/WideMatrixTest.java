package org.viperstudio.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.viperstudio.diffusion.SeededNoise;
import org.viperstudio.tensor.Backend;
import org.viperstudio.tensor.DType;
import org.viperstudio.tensor.Device;
import org.viperstudio.tensor.Network;
import org.viperstudio.tensor.Scope;
import org.viperstudio.tensor.StoredTensor;
import org.viperstudio.tensor.Tensor;
import org.viperstudio.tensor.Weights;

/** Large matrices in half precision stay so, and float32 comes out all the same. */
class WideMatrixTest {
    private static final int IN = 640;
    private static final int OUT = 1280;
    private static final int ROWS = 21;
    private static final int RANK = 4;
    private static final Backend CPU = Backend.on(Device.CPU);

    /** The feed-forward layer's name has its matrix taken apart into values and gates. */
    private static final String GATED = "part.ff.net.0.proj";

    private static final StoredTensor BIAS = StoredTensor.ofFloats("part.layer.bias", noise(2, OUT), OUT);
    private static final float[] X = noise(3, ROWS * IN);

    @ParameterizedTest
    @ValueSource(strings = {"F16", "F32"})
    void multipliesInFullPrecision(String stored) {
        StoredTensor weight = stored(DType.valueOf(stored), "part.layer.weight");
        double[] expected = product(weight.toFloats(), BIAS.toFloats());
        float[] residual = noise(4, ROWS * OUT);
        computing(Adapters.NONE, weight, BIAS, (network, scope) -> {
            Tensor x = scope.tensor(X, ROWS, IN);
            assertSame(network.call(scope, "linear", x, "part.layer"), expected);
            double[] sums = IntStream.range(0, expected.length)
                    .mapToDouble(i -> expected[i] + residual[i])
                    .toArray();
            assertSame(network.call(scope, "linear_add", x, scope.tensor(residual, ROWS, OUT), "part.layer"), sums);
        });
    }

    @Test
    void gatesInFullPrecision() {
        StoredTensor weight = stored(DType.F16, GATED + ".weight");
        StoredTensor bias = BIAS.renamed(GATED + ".bias");
        double[] both = product(weight.toFloats(), BIAS.toFloats());
        int half = OUT / 2;
        double[] expected = IntStream.range(0, ROWS * half)
                .mapToDouble(i -> {
                    int value = i / half * OUT + i % half;
                    return both[value] * gelu(both[value + half]);
                })
                .toArray();
        computing(
                Adapters.NONE,
                weight,
                bias,
                (network, scope) ->
                        assertSame(network.call(scope, "geglu", scope.tensor(X, ROWS, IN), GATED), expected));
    }

    @Test
    void anAdapterIsAddedInFullPrecision() {
        StoredTensor weight = stored(DType.F16, "part.layer.weight");
        float[] down = noise(5, RANK * IN);
        float[] up = noise(6, OUT * RANK);
        double strength = 1e-4;
        float[] changed = weight.toFloats();
        for (int i = 0; i < changed.length; i++) {
            double sum = 0;
            for (int k = 0; k < RANK; k++) {
                sum += up[i / IN * RANK + k] * down[k * IN + i % IN];
            }
            changed[i] += (float) (strength * sum);
        }
        Adapters adapters = new Adapters(Map.of(
                weight.name(),
                List.of(new Adapters.LowRank(
                        StoredTensor.ofFloats("down", down, RANK, IN),
                        StoredTensor.ofFloats("up", up, OUT, RANK),
                        strength))));
        double[] expected = product(changed, BIAS.toFloats());
        computing(
                adapters,
                weight,
                BIAS,
                (network, scope) ->
                        assertSame(network.call(scope, "linear", scope.tensor(X, ROWS, IN), "part.layer"), expected));
    }

    @Test
    void takeNoMoreMemoryThanTheirFile() {
        StoredTensor matrix = stored(DType.F16, "matrix.weight");
        StoredTensor narrow = StoredTensor.ofFloats("narrow.weight", new float[640 * 320 * 9], 640, 320, 3, 3);
        StoredTensor wide = StoredTensor.ofFloats("wide.weight", new float[640 * 640 * 9], 640, 640, 3, 3);
        StoredTensor point = StoredTensor.ofFloats("point.weight", new float[640 * 640], 640, 640, 1, 1);
        Weights weights = Weights.of(byName(matrix, narrow, wide, point));
        long numbers = 640 * 320 * 9 + 640 * 640 * 9 + 640 * 640;
        Device card = new Device(Device.Kind.CUDA, 0);
        assertThat(OneDnn.residentBytes(weights, card, DType.F32)).isEqualTo(4 * (numbers + IN * OUT));
        assertThat(OneDnn.residentBytes(weights, Device.CPU, DType.BF16)).isEqualTo(2 * (numbers + IN * OUT));
        if (OneDnn.serves(Device.CPU, DType.F32)) {
            // Wide convolutions are kept transformed, 16 numbers for 9.
            assertThat(OneDnn.residentBytes(weights, Device.CPU, DType.F32))
                    .isEqualTo(4 * (numbers + 640 * 640 * 7) + 2 * IN * OUT);
        }
    }

    private interface Computation {
        void run(Network network, Scope scope);
    }

    private static void computing(Adapters adapters, StoredTensor weight, StoredTensor bias, Computation computation) {
        CPU.run(() -> {
            Compute compute = Compute.exact(CPU);
            try (Network network = Network.compile(CPU, UNet.class, compute.resourcesOf("unet.py"));
                    Scope scope = network.scope()) {
                Parameters parameters =
                        new Parameters(network, compute, Weights.of(byName(weight, bias)), List.of("part"), false);
                parameters.acquire("part");
                parameters.adapt(adapters);
                computation.run(network, scope);
            }
        });
    }

    private static Map<String, StoredTensor> byName(StoredTensor... tensors) {
        return Stream.of(tensors).collect(Collectors.toMap(StoredTensor::name, one -> one));
    }

    private static StoredTensor stored(DType dtype, String name) {
        StoredTensor full = StoredTensor.ofFloats(name, noise(1, OUT * IN), OUT, IN);
        if (dtype == DType.F32) {
            return full;
        }
        float[] values = full.toFloats();
        short[] halves = new short[values.length];
        for (int i = 0; i < values.length; i++) {
            halves[i] = Float.floatToFloat16(values[i]);
        }
        MemorySegment data = Arena.ofAuto().allocateFrom(ValueLayout.JAVA_SHORT, halves);
        return new StoredTensor(name, DType.F16, full.shape(), data);
    }

    private static double[] product(float[] weight, float[] bias) {
        double[] out = new double[ROWS * OUT];
        for (int i = 0; i < out.length; i++) {
            int row = i / OUT * IN;
            int column = i % OUT;
            double sum = bias[column];
            for (int k = 0; k < IN; k++) {
                sum += (double) X[row + k] * weight[column * IN + k];
            }
            out[i] = sum;
        }
        return out;
    }

    /** x times the normal distribution function, by its series around 0. */
    private static double gelu(double x) {
        double limited = Math.clamp(x, -8, 8);
        double term = limited;
        double sum = limited;
        for (int i = 1; i < 200; i++) {
            term *= limited * limited / (2 * i + 1);
            sum += term;
        }
        return x * (0.5 + sum * Math.exp(-limited * limited / 2) / Math.sqrt(2 * Math.PI));
    }

    private static void assertSame(Tensor actual, double[] expected) {
        float[] values = actual.toFloats();
        assertThat(values).hasSameSizeAs(expected);
        double deviation =
                Math.sqrt(Arrays.stream(expected).map(x -> x * x).average().orElseThrow());
        for (int i = 0; i < values.length; i++) {
            assertThat((double) values[i]).isCloseTo(expected[i], within(1e-5 * deviation));
        }
    }

    private static float[] noise(long seed, int count) {
        return new SeededNoise(seed, 0).next(count);
    }
}
