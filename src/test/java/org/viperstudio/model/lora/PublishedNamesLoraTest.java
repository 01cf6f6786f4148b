package org.viperstudio.model.lora;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.model.ModelFile;
import org.viperstudio.model.ModelFiles;
import org.viperstudio.model.PublishedModels;
import org.viperstudio.model.SparseFile;
import org.viperstudio.tensor.StoredTensor;
import org.viperstudio.tensor.Weights;

/** A LoRA of every layer of the published SDXL UNet, in the names that most SDXL LoRAs have, fits every layer. */
class PublishedNamesLoraTest {
    private static final String PREFIX = "model.diffusion_model.";

    @TempDir
    private Path folder;

    @Test
    void everyLayerIsMatched() {
        Path model = PublishedModels.xlUNet().write(folder.resolve("model.safetensors"));
        Path file = loraOfEveryLayer(model).write(folder.resolve("lora.safetensors"));
        ModelFile.LoneUNet unet = (ModelFile.LoneUNet) ModelFiles.recognise(model);
        assertThat(ModelFiles.recognise(file)).isInstanceOf(ModelFile.LoraFile.class);
        try (Weights weights = unet.part().open();
                Lora lora = Lora.read(file)) {
            LoraMatch match = lora.match(LoraTarget.UNET, weights);
            List<String> layers = weights.tensors().entrySet().stream()
                    .filter(entry -> entry.getValue().shape().size() > 1)
                    .map(Map.Entry::getKey)
                    .toList();
            assertThat(match.unmatched()).isEmpty();
            assertThat(match.of(LoraTarget.UNET))
                    .extracting(LoraDelta::weightName)
                    .containsExactlyInAnyOrderElementsOf(layers);
        }
    }

    /** Each product has a rank of 1 and exactly its layer's shape. */
    private static SparseFile loraOfEveryLayer(Path model) {
        SparseFile lora = new SparseFile();
        try (Weights weights = Weights.open(model)) {
            new TreeMap<>(weights.tensors()).forEach((name, tensor) -> {
                if (tensor.shape().size() > 1) {
                    add(lora, name.substring(PREFIX.length(), name.length() - ".weight".length()), tensor);
                }
            });
        }
        return lora;
    }

    private static void add(SparseFile lora, String module, StoredTensor weight) {
        String name = "lora_unet_" + module.replace('.', '_');
        long out = weight.size(0);
        long[] down = weight.shape().stream().mapToLong(Long::longValue).toArray();
        down[0] = 1;
        lora.tensor(name + ".lora_down.weight", down);
        lora.tensor(name + ".lora_up.weight", down.length == 2 ? new long[] {out, 1} : new long[] {out, 1, 1, 1});
        lora.tensor(name + ".alpha");
    }
}
