package org.viperstudio.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.tensor.Backend;
import org.viperstudio.tensor.DType;
import org.viperstudio.tensor.Device;

/** A network with additional channels computes the same as before. */
class WideningTest {
    private static final Backend CPU = Backend.on(Device.CPU);
    private static final TinyVaeArchitecture NARROW = architecture(8);
    private static final TinyVaeArchitecture WIDE = architecture(12);

    @TempDir
    private Path folder;

    private static TinyVaeArchitecture architecture(int decoderChannels) {
        return new TinyVaeArchitecture(8, decoderChannels, 4, List.of(0, 1, 1), List.of(1, 1, 0));
    }

    @Test
    void aWiderDecoderReconstructsTheSamePictures() {
        Map<String, WeightTensor> narrow = NARROW.weights(1).weights();
        Map<String, WeightTensor> wide = new LinkedHashMap<>();
        WIDE.weights(2).weights().forEach((name, weight) -> wide.put(name, Widening.of(narrow.get(name), weight)));
        assertThat(TinyDesign.reconstruct(folder, WIDE, wide))
                .containsExactly(TinyDesign.reconstruct(folder, NARROW, narrow), within(1e-5f));
    }

    @Test
    void newChannelsHaveRandomWeights() {
        WeightTensor narrow = NARROW.weights(1).weights().get("decoder.layers.2.conv.0.weight");
        WeightTensor wide = WIDE.weights(2).weights().get("decoder.layers.2.conv.0.weight");
        float[] widened = Widening.of(narrow, wide).values();
        int row = widened.length / 12;
        assertThat(widened[8 * row]).isEqualTo(wide.values()[8 * row]).isNotZero();
    }

    @Test
    void fewerChannelsDoNotSuit() {
        WeightTensor narrow = NARROW.weights(1).weights().get("decoder.layers.0.weight");
        WeightTensor wide = WIDE.weights(1).weights().get("decoder.layers.0.weight");
        assertThat(Widening.suits(narrow, wide)).isTrue();
        assertThat(Widening.suits(wide, narrow)).isFalse();
        assertThat(Widening.suits(narrow, WIDE.weights(1).weights().get("decoder.layers.0.bias")))
                .isFalse();
    }

    @Test
    void aCheckpointOfADifferentArchitectureIsRefused() {
        Path checkpoint = folder.resolve("vae.safetensors");
        CPU.run(() -> {
            try (VaeTrainer narrow = trainer(NARROW);
                    VaeTrainer wide = trainer(WIDE)) {
                narrow.save(checkpoint);
                assertThatThrownBy(() -> wide.resume(checkpoint)).hasMessageContaining("a different architecture");
            }
        });
    }

    private static VaeTrainer trainer(TinyVaeArchitecture architecture) {
        return new VaeTrainer(
                CPU, architecture, DType.F32, architecture.weights(1).weights());
    }
}
