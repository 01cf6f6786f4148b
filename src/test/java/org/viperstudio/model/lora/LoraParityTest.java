package org.viperstudio.model.lora;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.viperstudio.Parity;
import org.viperstudio.model.ModelFile;
import org.viperstudio.model.ModelFiles;
import org.viperstudio.model.ModelSource;
import org.viperstudio.tensor.Weights;

/** One LoRA in diffusers' names and in kohya's changes the same weights by the same amount. */
class LoraParityTest {
    @Test
    void bothNamesMeanTheSame() {
        Path model = Parity.dir().resolve(Parity.json("lora").get("model").getAsString());
        ModelSource source = ((ModelFile.Diffusion) ModelFiles.recognise(model)).source();
        try (Weights unet = source.unet().open();
                Lora kohya = Lora.read(LoraCase.file("kohya"));
                Lora diffusers = Lora.read(LoraCase.file("diffusers"))) {
            LoraMatch expected = LoraCase.match(kohya, unet);
            assertThat(expected.of(LoraTarget.UNET)).isNotEmpty();
            assertThat(expected.unmatched()).isEmpty();
            assertSame(LoraCase.match(diffusers, unet), expected);
        }
    }

    @Test
    void anAdapterMatchesItsModel() {
        JsonObject adapter = Parity.json("vlm-adapter");
        Path folder = Parity.dir().resolve(adapter.get("adapter").getAsString());
        Path model = Parity.dir().resolve(adapter.get("model").getAsString());
        try (Lora lora = Lora.read(folder);
                Weights file = Weights.open(lora.path());
                Weights weights = Weights.open(ModelFiles.weightsIn(model))) {
            LoraMatch match = lora.match(LoraTarget.MODEL, weights);
            assertThat(match.unmatched()).isEmpty();
            assertThat(2 * match.of(LoraTarget.MODEL).size())
                    .isEqualTo(file.names().size());
        }
    }

    private static void assertSame(LoraMatch actual, LoraMatch expected) {
        assertThat(actual.unmatched()).isEmpty();
        Map<String, LoraDelta> byName = byName(actual.of(LoraTarget.UNET));
        assertThat(byName.keySet())
                .isEqualTo(byName(expected.of(LoraTarget.UNET)).keySet());
        for (LoraDelta delta : expected.of(LoraTarget.UNET)) {
            LoraDelta other = byName.get(delta.weightName());
            assertThat(other.scale()).isEqualTo(delta.scale());
            assertThat(other.down().data().mismatch(delta.down().data())).isEqualTo(-1);
            assertThat(other.up().data().mismatch(delta.up().data())).isEqualTo(-1);
        }
    }

    private static Map<String, LoraDelta> byName(List<LoraDelta> deltas) {
        return deltas.stream().collect(Collectors.toMap(LoraDelta::weightName, Function.identity()));
    }
}
