package org.viperstudio.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
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
 * error that names the file, or weights that lack nothing.
 */
@Timeout(180)
class TensorMutationTest {
    private static final int FILES = 2000;
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
        Map<String, Map<String, List<Long>>> whole = new HashMap<>();
        for (Path file : sound) {
            open(file, configured, true, whole::put);
        }
        int faults = 0;
        for (int i = 0; i < FILES; i++) {
            int number = i;
            Path file = mutated(sound.get(i % sound.size()));
            try {
                open(file, configured, i % 2 == 0, (part, shapes) -> assertThat(shapes)
                        .as("%s of %s, mutation %d", part, file, number)
                        .isEqualTo(whole.get(part)));
            } catch (WeightsException fault) {
                assertThat(fault.getMessage()).startsWith(file + ": ");
                faults++;
            }
            Files.delete(file);
        }
        assertThat(faults).isBetween(FILES / 2, FILES - 1);
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

    private static void open(
            Path file, Path configured, boolean withConfigurations, BiConsumer<String, Map<String, List<Long>>> hears) {
        ModelFile found = withConfigurations ? ModelFiles.recognise(file, configured) : ModelFiles.recognise(file);
        switch (found) {
            case ModelFile.Diffusion model -> {
                ModelSource source = model.source();
                hears.accept("UNet", shapes(source.unet()));
                source.autoencoder().ifPresent(part -> hears.accept("VAE", shapes(part)));
                source.textEncoder().ifPresent(part -> hears.accept("text encoder", shapes(part)));
                source.textEncoder2().ifPresent(part -> hears.accept("text encoder 2", shapes(part)));
            }
            case ModelFile.LoneUNet unet -> hears.accept("UNet", shapes(unet.part()));
            case ModelFile.LoneVae vae -> hears.accept("VAE", shapes(vae.part()));
            case ModelFile.TinyVae tiny -> hears.accept("tiny VAE", shapes(tiny.part()));
            case ModelFile.LoraFile lora -> match(lora.path(), configured);
            case ModelFile.Embedding embedding ->
                TextualInversion.read(embedding.path()).close();
            case ModelFile.Idefics2 _, ModelFile.Clip _, ModelFile.PeftAdapter _ ->
                throw new AssertionError("a file is no folder: " + found);
        }
    }

    private static Map<String, List<Long>> shapes(ModelPart<?> part) {
        Map<String, List<Long>> shapes = new HashMap<>();
        try (Weights weights = part.open()) {
            weights.tensors().forEach((name, tensor) -> shapes.put(name, tensor.shape()));
        }
        return shapes;
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
