package org.viperstudio.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.viperstudio.Parity;
import org.viperstudio.model.ModelFile;
import org.viperstudio.model.ModelFiles;
import org.viperstudio.model.config.UNetConfig;
import org.viperstudio.tensor.StoredTensor;
import org.viperstudio.tensor.Weights;

/** UNets that are not the same on all levels and on both ways, against the reference. */
class UNetStructureTest {
    private static final List<Evaluation> EVALUATIONS =
            List.of(new Evaluation(0, 0, 0), new Evaluation(0, 1, 0), new Evaluation(1, 1, 0));

    @ParameterizedTest
    @ValueSource(strings = {"distilled", "without-middle", "uneven", "without-attention"})
    void predictsWhatTheReferenceDoes(String name) throws Exception {
        Path folder = Path.of(Objects.requireNonNull(UNetStructureTest.class.getResource("/reference/unets/" + name))
                .toURI());
        ModelFile.LoneUNet file =
                (ModelFile.LoneUNet) ModelFiles.recognise(folder.resolve("diffusion_pytorch_model.safetensors"));
        Compute compute = Compute.exact(Parity.backend());
        List<float[]> outputs = new ArrayList<>();
        try (Weights inputs = Weights.open(folder.resolve("case.safetensors"));
                Weights weights = file.part().open()) {
            compute.backend()
                    .run(() -> outputs.addAll(predict(compute, file.part().config(), weights, inputs)));
            float[] expected = inputs.get("noise.501").toFloats();
            int size = expected.length / 2;
            float[] actual = outputs.getFirst();
            for (int i = 0; i < size; i++) {
                assertThat(actual[i]).isCloseTo(expected[i], Offset.offset(1e-4f));
                assertThat(actual[2 * size + i]).isCloseTo(expected[size + i], Offset.offset(1e-4f));
            }
        }
        // A shallow pass right after a full one, at the same timestep, is that one again.
        assertThat(outputs.get(1)).containsExactly(outputs.get(0), Offset.offset(1e-5f));
        assertThat(outputs.get(2)).containsExactly(outputs.get(0), Offset.offset(1e-5f));
    }

    private static List<float[]> predict(Compute compute, UNetConfig config, Weights weights, Weights inputs) {
        StoredTensor stored = inputs.get("latents");
        Latents latents = new Latents(stored.toFloats(), 2, 4, (int) stored.size(2), (int) stored.size(3));
        StoredTensor context = inputs.get("context");
        List<float[]> texts = IntStream.range(0, 2)
                .mapToObj(i -> context.slicedRows(i, i + 1).toFloats())
                .toList();
        try (UNet unet = new UNet(compute, config, weights, false)) {
            unet.condition(new Conditioning(texts, (int) context.size(2), List.of(), List.of()));
            return List.of(
                    unet.predict(latents, 501, EVALUATIONS, UNet.Depth.FULL),
                    unet.predict(latents, 501, EVALUATIONS, UNet.Depth.FULL_KEEPING),
                    unet.predict(latents, 501, EVALUATIONS, UNet.Depth.SHALLOW));
        }
    }
}
