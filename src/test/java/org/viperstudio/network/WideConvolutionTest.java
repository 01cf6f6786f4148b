package org.viperstudio.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.viperstudio.diffusion.SeededNoise;
import org.viperstudio.tensor.Backend;
import org.viperstudio.tensor.DType;
import org.viperstudio.tensor.Device;
import org.viperstudio.tensor.Network;
import org.viperstudio.tensor.Scope;
import org.viperstudio.tensor.StoredTensor;
import org.viperstudio.tensor.Tensor;

/** Convolutions of many channels take another way to the same numbers than small ones. */
class WideConvolutionTest {
    private static final int IN = 672;
    private static final int OUT = 640;

    @ParameterizedTest(name = "{0} x {1} x {2}")
    @CsvSource({"1, 1, 1", "2, 13, 10", "3, 4, 5", "1, 50, 34", "2, 33, 64", "1, 2, 1030"})
    void givesTheSameAsADirectOne(int batch, int height, int width) {
        Backend cpu = Backend.on(Device.CPU);
        cpu.run(() -> {
            Compute compute = Compute.exact(cpu);
            double[] direct = convolved(cpu, false, batch, height, width, "layers.py", "products.py");
            double[] fast = convolved(cpu, true, batch, height, width, compute.resourcesOf("unet.py"));
            double deviation = Math.sqrt(IntStream.range(0, direct.length)
                    .mapToDouble(i -> direct[i] * direct[i])
                    .average()
                    .orElseThrow());
            double worst = IntStream.range(0, direct.length)
                    .mapToDouble(i -> Math.abs(direct[i] - fast[i]))
                    .max()
                    .orElseThrow();
            assertThat(fast).hasSameSizeAs(direct);
            assertThat(worst).isLessThan(2e-5 * deviation);
        });
    }

    private static double[] convolved(
            Backend backend, boolean packs, int batch, int height, int width, String... resources) {
        StoredTensor weight = StoredTensor.ofFloats("layer.weight", noise(1, OUT * IN * 9), OUT, IN, 3, 3);
        StoredTensor bias = StoredTensor.ofFloats("layer.bias", noise(2, OUT), OUT);
        try (Network network = Network.compile(backend, UNet.class, resources);
                Scope scope = network.scope()) {
            network.put(weight, DType.F32, false);
            network.put(bias, DType.F32, false);
            if (packs) {
                network.pack(weight);
            }
            Tensor x = scope.tensor(noise(3, batch * IN * height * width), batch, IN, height, width);
            Tensor y = network.call(scope, "conv", x, "layer", 1);
            assertThat(y.shape()).containsExactly(batch, OUT, height, width);
            float[] values = y.toFloats();
            return IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray();
        }
    }

    private static float[] noise(long seed, int count) {
        return new SeededNoise(seed, 0).next(count);
    }
}
