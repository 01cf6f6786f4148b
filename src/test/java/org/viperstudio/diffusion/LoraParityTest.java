package org.viperstudio.diffusion;

import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.viperstudio.Parity;
import org.viperstudio.model.ModelSource;
import org.viperstudio.model.lora.Lora;
import org.viperstudio.model.lora.LoraCase;
import org.viperstudio.model.lora.LoraDelta;
import org.viperstudio.model.lora.LoraTarget;
import org.viperstudio.network.Adapters;
import org.viperstudio.network.Conditioning;
import org.viperstudio.network.Evaluation;
import org.viperstudio.network.Latents;
import org.viperstudio.network.UNet;
import org.viperstudio.tensor.DType;
import org.viperstudio.tensor.StoredTensor;
import org.viperstudio.tensor.Weights;

/** A UNet call with a LoRA against the reference, in every notation and at every strength; taken off again after. */
class LoraParityTest {
    static Stream<String> notations() {
        return LoraCase.notations().stream();
    }

    @ParameterizedTest
    @MethodSource("notations")
    void comesAndGoes(String notation) {
        JsonObject settings = Parity.json("lora");
        ModelSource source = Models.source(settings.get("model").getAsString());
        Models.BACKEND.run(() -> {
            try (DiffusionModel model = Models.open(source, DType.F32, MemoryPlan.RESIDENT);
                    Lora lora = Lora.read(LoraCase.file(notation));
                    Weights unet = source.unet().open()) {
                compare(model, LoraCase.match(lora, unet).of(LoraTarget.UNET), notation);
            }
        });
    }

    private static void compare(DiffusionModel model, List<LoraDelta> deltas, String notation) {
        Weights tensors = Parity.tensors("lora");
        float[] before = predict(model, tensors);
        for (String key : tensors.names()) {
            if (key.startsWith("noise.")) {
                double strength = Double.parseDouble(key.substring("noise.".length()));
                model.adapt(Map.of(LoraTarget.UNET, adapters(deltas, strength)));
                String label = "lora " + notation + " at " + strength;
                Parity.assertClose(label, predict(model, tensors), tensors.get(key), 1e-4);
            }
        }
        model.adapt(Map.of());
        org.assertj.core.api.Assertions.assertThat(predict(model, tensors))
                .as("the base after the LoRA is gone")
                .isEqualTo(before);
    }

    private static Adapters adapters(List<LoraDelta> deltas, double strength) {
        Map<String, List<Adapters.LowRank>> changes = new HashMap<>();
        deltas.forEach(delta -> changes.put(
                delta.weightName(), List.of(new Adapters.LowRank(delta.down(), delta.up(), strength * delta.scale()))));
        return new Adapters(changes);
    }

    private static float[] predict(DiffusionModel model, Weights tensors) {
        StoredTensor context = tensors.get("context");
        StoredTensor stored = tensors.get("latents");
        UNet unet = model.unet();
        unet.condition(new Conditioning(
                List.of(context.toFloats()),
                (int) context.size(2),
                List.of(tensors.get("text_embeds").toFloats()),
                List.of(tensors.get("time_ids").toFloats())));
        Latents latents =
                new Latents(stored.toFloats(), 1, (int) stored.size(1), (int) stored.size(2), (int) stored.size(3));
        double timestep = Parity.json("lora").get("timestep").getAsDouble();
        return unet.predict(latents, timestep, List.of(new Evaluation(0, 0, 0)), UNet.Depth.FULL);
    }
}
