package org.viperstudio.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.viperstudio.Parity;
import org.viperstudio.ReducedPrecision;
import org.viperstudio.model.ModelFiles;
import org.viperstudio.model.config.ConfigJson;
import org.viperstudio.model.config.UNetConfig;
import org.viperstudio.tensor.DType;
import org.viperstudio.tensor.StoredTensor;
import org.viperstudio.tensor.Weights;

/** One UNet call at several timesteps against the reference: SDXL, its refiner, SD 2. */
class UNetParityTest {
    static Stream<String> cases() {
        return Parity.cases("").stream().filter(name -> name.endsWith("-unet"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void fp32(String name) throws Exception {
        compareExactly(name, false);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void fp32Streamed(String name) throws Exception {
        compareExactly(name, true);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void bf16(String name) throws Exception {
        Map<String, Double> rounded = new HashMap<>();
        try (Weights weights = Weights.open(ModelFiles.weightsIn(folder(name)))) {
            Weights coarse = ReducedPrecision.rounded(weights);
            Comparison measure = (key, actual, expected) ->
                    rounded.put(key, ReducedPrecision.tolerance(Parity.averageDifference(actual, expected)));
            compare(name, Compute.exact(Parity.backend()), false, coarse, measure);
            Comparison reduced = (key, actual, expected) ->
                    Parity.assertCloseOnAverage(name + " BF16 " + key, actual, expected, rounded.get(key));
            compare(name, new Compute(Parity.backend(), DType.BF16), false, weights, reduced);
        }
    }

    /** All evaluations in one pass, and two at a time: the same but for rounding, in shallow passes too. */
    @ParameterizedTest
    @MethodSource("cases")
    void passesOfFewEvaluationsGiveTheSame(String name) throws Exception {
        Compute compute = Compute.exact(Parity.backend());
        List<float[]> together = inPasses(name, compute, false, 100, _ -> {});
        List<float[]> apart = inPasses(name, compute, false, 2, _ -> {});
        assertSame(apart, together);
    }

    /** Streamed, passes go side by side: each weight comes once for all of them, and the numbers differ by rounding. */
    @ParameterizedTest
    @MethodSource("cases")
    void streamedPassesBringEachWeightOnce(String name) throws Exception {
        Compute compute = Compute.exact(Parity.backend());
        Map<String, Integer> loads = new TreeMap<>();
        List<float[]> streamed = inPasses(name, compute, true, 2, weight -> loads.merge(weight, 1, Integer::sum));
        List<float[]> resident = inPasses(name, compute, false, 2, _ -> {});
        assertSame(streamed, resident);
        // Three predictions, of which the shallow one skips all but the finest size.
        int smallest = config(name).levels().size() - 1;
        assertThat(loads)
                .containsEntry("down_blocks.%d.resnets.0.conv1.weight".formatted(smallest), smallest == 0 ? 3 : 2)
                .containsEntry("conv_out.weight", 3);
        assertThat(loads.values()).allMatch(times -> times <= 3);
    }

    private static void assertSame(List<float[]> actual, List<float[]> expected) {
        for (int i = 0; i < actual.size(); i++) {
            float rounding = (float) (1e-5 * Math.max(1, Parity.deviation(expected.get(i))));
            assertThat(actual.get(i)).containsExactly(expected.get(i), Offset.offset(rounding));
        }
    }

    @Test
    void staleFeaturesAreDropped() throws Exception {
        Compute compute = Compute.exact(Parity.backend());
        String name = cases().findFirst().orElseThrow();
        Weights inputs = Parity.tensors(name);
        Latents latents = latents(inputs.get("latents"));
        List<Evaluation> all = evaluations(latents.count());
        try (Weights weights = Weights.open(ModelFiles.weightsIn(folder(name)))) {
            compute.backend().run(() -> {
                try (UNet unet = new UNet(compute, config(name), weights, false, size -> 2)) {
                    unet.condition(conditioning(inputs));
                    unet.predict(latents, 501, all, UNet.Depth.FULL_KEEPING);
                    unet.predict(latents, 501, all.subList(0, 2), UNet.Depth.FULL_KEEPING);
                    assertThatThrownBy(() -> unet.predict(latents, 400, all, UNet.Depth.SHALLOW))
                            .isInstanceOf(IllegalStateException.class);
                }
            });
        }
    }

    /** A change of nothing: it is asked for whenever a weight comes. */
    private static Adapters counting(Weights weights, Consumer<String> onLoad) {
        Map<String, List<Adapters.LowRank>> changes = new HashMap<>();
        for (String weight : weights.names()) {
            changes.put(weight, new AbstractList<>() {
                @Override
                public int size() {
                    onLoad.accept(weight);
                    return 0;
                }

                @Override
                public Adapters.LowRank get(int index) {
                    throw new IndexOutOfBoundsException(index);
                }
            });
        }
        return new Adapters(changes);
    }

    /** Several texts on the same latents, as guidance has them, and not in order. */
    private static List<Evaluation> evaluations(int rows) {
        return IntStream.range(0, 5)
                .mapToObj(i -> new Evaluation(i / 3 % rows, (i + 1) % rows, i / 3 % rows))
                .toList();
    }

    private static UNetConfig config(String name) {
        return UNetConfig.parse(ConfigJson.read(folder(name).resolve("config.json")));
    }

    private static List<float[]> inPasses(
            String name, Compute compute, boolean streamed, int most, Consumer<String> onLoad) throws Exception {
        Path folder = folder(name);
        Weights inputs = Parity.tensors(name);
        Latents latents = latents(inputs.get("latents"));
        List<Evaluation> evaluations = evaluations(latents.count());
        List<float[]> outputs = new ArrayList<>();
        try (Weights weights = Weights.open(ModelFiles.weightsIn(folder))) {
            compute.backend().run(() -> {
                try (UNet unet = new UNet(compute, config(name), weights, streamed, size -> most)) {
                    unet.adapt(counting(weights, onLoad));
                    unet.condition(conditioning(inputs));
                    outputs.add(unet.predict(latents, 501, evaluations, UNet.Depth.FULL));
                    outputs.add(unet.predict(latents, 501, evaluations, UNet.Depth.FULL_KEEPING));
                    outputs.add(unet.predict(latents, 400, evaluations, UNet.Depth.SHALLOW));
                }
            });
        }
        return outputs;
    }

    private interface Comparison {
        void compare(String key, float[] actual, StoredTensor expected);
    }

    private static void compareExactly(String name, boolean streamed) throws Exception {
        String label = name + (streamed ? " F32 streamed " : " F32 ");
        try (Weights weights = Weights.open(ModelFiles.weightsIn(folder(name)))) {
            compare(
                    name,
                    Compute.exact(Parity.backend()),
                    streamed,
                    weights,
                    (key, actual, expected) -> Parity.assertClose(label + key, actual, expected, 1e-4));
        }
    }

    private static void compare(
            String name, Compute compute, boolean streamed, Weights weights, Comparison comparison) {
        Weights inputs = Parity.tensors(name);
        compute.backend().run(() -> {
            try (UNet unet = new UNet(compute, config(name), weights, streamed)) {
                unet.condition(conditioning(inputs));
                predictAll(unet, inputs, comparison);
            }
        });
    }

    private static Path folder(String name) {
        return Parity.dir()
                .resolve(Parity.json(name).get("model").getAsString())
                .resolve("unet");
    }

    private static void predictAll(UNet unet, Weights inputs, Comparison comparison) {
        Latents latents = latents(inputs.get("latents"));
        List<Evaluation> evaluations = IntStream.range(0, latents.count())
                .mapToObj(i -> new Evaluation(i, i, i))
                .toList();
        for (String key : inputs.names()) {
            if (key.startsWith("noise.")) {
                double timestep = Double.parseDouble(key.substring("noise.".length()));
                float[] noise = unet.predict(latents, timestep, evaluations, UNet.Depth.FULL);
                comparison.compare(key, noise, inputs.get(key));
            }
        }
    }

    private static Latents latents(StoredTensor stored) {
        return new Latents(stored.toFloats(), (int) stored.size(0), (int) stored.size(1), (int) stored.size(2), (int)
                stored.size(3));
    }

    private static Conditioning conditioning(Weights inputs) {
        StoredTensor context = inputs.get("context");
        return new Conditioning(
                rows(context),
                (int) context.size(2),
                inputs.has("text_embeds") ? rows(inputs.get("text_embeds")) : List.of(),
                inputs.has("time_ids") ? rows(inputs.get("time_ids")) : List.of());
    }

    private static List<float[]> rows(StoredTensor stored) {
        return IntStream.range(0, (int) stored.size(0))
                .mapToObj(i -> stored.slicedRows(i, i + 1).toFloats())
                .toList();
    }
}
