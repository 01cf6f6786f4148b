package org.viperstudio.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.Parity;
import org.viperstudio.model.lora.Lora;
import org.viperstudio.model.lora.LoraTarget;
import org.viperstudio.model.lora.TextualInversion;
import org.viperstudio.tensor.StoredTensor;
import org.viperstudio.tensor.Weights;
import org.viperstudio.tensor.WeightsException;

/**
 * Sound safetensors files whose tensors are missing, renamed or of another shape: recognising and opening them gives an
 * error that names the file, or works.
 */
@Timeout(60)
class TensorMutationTest {
    private static final int FILES = 600;
    private static final List<String> NAMES = List.of(
            "conv_in.weight",
            "unet.x.lora_A.weight",
            "lora_unet_x.alpha",
            "model.diffusion_model.input_blocks.0.0.weight",
            "conditioner.embedders.0.model.text_projection",
            "decoder.layers.0.weight",
            "encoder.down.0.block.0.conv1.weight",
            "clip_l");

    private final Random random = new Random(4);

    @TempDir
    private Path folder;

    @Test
    void mutatedTensors() throws IOException {
        String model = Parity.json("single-file").get("same_weights_as").getAsString();
        Path configured = Parity.dir().resolve(model);
        List<Path> sound = soundFiles(model);
        int faults = 0;
        for (int i = 0; i < FILES; i++) {
            Path file = mutated(sound.get(i % sound.size()));
            try {
                open(file, configured, i % 2 == 0);
            } catch (WeightsException fault) {
                assertThat(fault.getMessage()).startsWith(file + ": ");
                faults++;
            }
            Files.delete(file);
        }
        assertThat(faults).isBetween(FILES / 4, FILES - 1);
    }

    private static List<Path> soundFiles(String model) {
        JsonObject loras = Parity.json("lora").getAsJsonObject("files");
        String tiny = Parity.json("taesd").get("model").getAsString();
        return Stream.of(
                        "single-file/" + model + ".safetensors",
                        model + "/vae/diffusion_pytorch_model.safetensors",
                        tiny + "/diffusion_pytorch_model.safetensors",
                        loras.get("kohya").getAsString(),
                        loras.get("diffusers").getAsString())
                .map(Parity.dir()::resolve)
                .toList();
    }

    private void open(Path file, Path configured, boolean withConfigurations) {
        ModelFile found = withConfigurations ? ModelFiles.recognise(file, configured) : ModelFiles.recognise(file);
        switch (found) {
            case ModelFile.Diffusion model -> {
                model.source().unet().open().close();
                Stream.of(
                                model.source().autoencoder(),
                                model.source().textEncoder(),
                                model.source().textEncoder2())
                        .flatMap(Optional::stream)
                        .forEach(part -> part.open().close());
            }
            case ModelFile.LoneUNet unet -> unet.part().open().close();
            case ModelFile.LoneVae vae -> vae.part().open().close();
            case ModelFile.TinyVae tiny -> tiny.part().open().close();
            case ModelFile.LoraFile lora -> match(lora.path(), configured);
            case ModelFile.Embedding embedding ->
                TextualInversion.read(embedding.path()).close();
            case ModelFile.Idefics2 _, ModelFile.Clip _, ModelFile.PeftAdapter _ ->
                throw new AssertionError("a file is no folder: " + found);
        }
    }

    private static void match(Path file, Path model) {
        ModelSource source = ((ModelFile.Diffusion) ModelFiles.recognise(model)).source();
        try (Lora lora = Lora.read(file);
                Weights unet = source.unet().open()) {
            lora.match(LoraTarget.UNET, unet);
        }
    }

    private Path mutated(Path sound) {
        SparseFile file = new SparseFile();
        try (Weights weights = Weights.open(sound)) {
            int victims = 1 + random.nextInt(3);
            int every = Math.max(1, weights.names().size() / victims);
            int index = random.nextInt(every);
            for (Map.Entry<String, StoredTensor> tensor : weights.tensors().entrySet()) {
                long[] shape = tensor.getValue().shape().stream()
                        .mapToLong(Long::longValue)
                        .toArray();
                if (index++ % every == 0) {
                    mutate(file, tensor.getKey(), shape);
                } else {
                    file.tensor(tensor.getKey(), shape);
                }
            }
        }
        return file.write(folder.resolve("mutated.safetensors"));
    }

    private void mutate(SparseFile file, String name, long[] shape) {
        switch (random.nextInt(4)) {
            case 0 -> file.tensor(NAMES.get(random.nextInt(NAMES.size())), shape);
            case 1 -> file.tensor(name);
            case 2 -> file.tensor(name, otherShape());
            default -> file.tensor(name + "x", shape);
        }
    }

    private long[] otherShape() {
        return random.longs(random.nextInt(5), 0, 9).toArray();
    }
}
