package org.viperstudio.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.viperstudio.model.config.TinyVaeConfig;
import org.viperstudio.model.config.VaeConfig;
import org.viperstudio.tensor.Weights;
import org.viperstudio.tensor.WeightsException;

/** Files that are no whole model, and files that are none of ours. */
class ModelFilesTest {
    @TempDir
    private Path folder;

    @Test
    void aUNetAlone() {
        ModelFile.LoneUNet unet = (ModelFile.LoneUNet) recognised(PublishedModels.xlUNet());
        try (Weights weights = unet.part().open()) {
            assertThat(weights.names()).hasSize(1680);
        }
    }

    @ParameterizedTest
    @CsvSource({"first_stage_model.", "''"})
    void anAutoencoderAlone(String prefix) {
        SparseFile file = new SparseFile();
        PublishedParts.vae(file, prefix);
        ModelFile.LoneVae vae = (ModelFile.LoneVae) recognised(file.tensor(prefix + "loss.logvar"));
        assertThat(vae.scaled()).isFalse();
        assertThat(((VaeConfig) vae.part().config()).latentChannels()).isEqualTo(4);
        try (Weights weights = vae.part().open()) {
            assertThat(weights.names()).hasSize(248);
        }
    }

    @Test
    void aTinyAutoencoder() throws IOException {
        SparseFile file = new SparseFile();
        tinyHalf(file, "encoder.layers.", 3, 4, false, 1, 3);
        tinyHalf(file, "decoder.layers.", 4, 3, true, 3, 1);
        ModelFile.TinyVae tiny = (ModelFile.TinyVae) recognised(file);
        TinyVaeConfig config = tiny.part().config();
        assertThat(config.encoderBlocks()).containsExactly(1, 3);
        assertThat(config.decoderBlocks()).containsExactly(3, 1);
        assertThat(config.encoderChannels()).containsExactly(64, 64);
        assertThat(config.latentChannels()).isEqualTo(4);
        tiny.part().open().close();
        Files.writeString(folder.resolve("config.json"), "{\"_class_name\": \"AutoencoderTiny\"}");
        ModelFile.TinyVae described = (ModelFile.TinyVae) recognised(tiny.path());
        assertThatThrownBy(() -> described.part().open())
                .isInstanceOf(WeightsException.class)
                .hasMessageContaining("is not the tiny VAE that its configuration describes");
    }

    @Test
    void anEmbedding() {
        SparseFile file = new SparseFile().tensor("clip_l", 2, 768).tensor("clip_g", 2, 1280);
        assertThat(recognised(file)).isInstanceOf(ModelFile.Embedding.class);
        assertThat(recognised(new SparseFile().tensor("<painter>", 768))).isInstanceOf(ModelFile.Embedding.class);
        SparseFile several = new SparseFile().tensor("a", 2, 768).tensor("b", 2, 768);
        assertThatThrownBy(() -> recognised(several))
                .as("nothing could read it as one")
                .isInstanceOf(WeightsException.class);
    }

    @Test
    void aFolderWithOneFile() {
        new SparseFile()
                .tensor("unet.down_blocks.0.x.lora_A.weight", 4, 8)
                .tensor("unet.down_blocks.0.x.lora_B.weight", 8, 4)
                .write(folder.resolve("pytorch_lora_weights.safetensors"));
        assertThat(recognised(folder)).isInstanceOf(ModelFile.LoraFile.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "double_blocks.0.img_attn.proj.weight | a Flux transformer",
                "model.diffusion_model.double_blocks.0.img_attn.proj.weight | a Flux transformer",
                "model.diffusion_model.joint_blocks.0.x_block.mlp.fc1.weight | a Stable Diffusion 3 transformer",
                "control_model.time_embed.0.weight | a ControlNet",
                "controlnet_cond_embedding.conv_in.weight | a ControlNet",
                "down_blocks.0.motion_modules.0.x.weight | an AnimateDiff motion module",
                "text_model.encoder.layers.0.mlp.fc1.weight | a CLIP text encoder alone",
                "model.layers.0.self_attn.q_proj.weight | a language model",
                "something.weight | no model that is supported; its tensors are called [something.weight]",
            })
    void otherModelsAreNamed(String tensor, String looks) {
        assertThatThrownBy(() -> recognised(new SparseFile().tensor(tensor, 4, 4)))
                .isInstanceOf(WeightsException.class)
                .hasMessageContaining(looks);
    }

    @Test
    void anInpaintingModelIsNamed() {
        assertThatThrownBy(() -> recognised(PublishedModels.v1(9))).hasMessageContaining("an inpainting model");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PKzip | is a pickle",
                "GGUF | is a GGUF file",
                "version https://git-lfs.github.com/spec/v1 | is a Git LFS pointer",
                "<!DOCTYPE html> | is a web page",
                "0123456789 | no safetensors file",
            })
    void mixedUpFilesAreNamed(String content, String fault) throws IOException {
        Path file = folder.resolve("model.safetensors");
        Files.write(file, content.getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> recognised(file))
                .isInstanceOf(WeightsException.class)
                .hasMessageStartingWith(file + ": ")
                .hasMessageContaining(fault);
    }

    @Test
    void foldersThatAreNoModelSaySo() throws IOException {
        assertThatThrownBy(() -> recognised(folder)).hasMessageContaining("is no model");
        Files.writeString(folder.resolve("config.json"), "{\"model_type\": \"llama\"}");
        assertThatThrownBy(() -> recognised(folder)).hasMessageContaining("has no weights: model.safetensors");
        Files.writeString(folder.resolve("model.bin"), "");
        assertThatThrownBy(() -> recognised(folder)).hasMessageContaining("as a pickle (.bin) only");
        new SparseFile().tensor("a", 1).write(folder.resolve("model.safetensors"));
        assertThatThrownBy(() -> recognised(folder)).hasMessageContaining("is a llama: not supported");
        Files.writeString(folder.resolve("model_index.json"), "{\"_class_name\": \"FluxPipeline\"}");
        assertThatThrownBy(() -> recognised(folder)).hasMessageContaining("is a FluxPipeline; supported are");
    }

    @Test
    void aModelWithoutAllItsShardsIsNoModel() throws IOException {
        Path whole = Path.of("src/test/resources/parity/idefics2");
        String missing = "model-00002-of-00002.safetensors";
        try (Stream<Path> files = Files.list(whole)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        assertThat(recognised(folder).title()).isEqualTo("IDEFICS2");
        Files.delete(folder.resolve(missing));
        assertThatThrownBy(() -> recognised(folder)).hasMessageContaining(missing + ", which is missing");
    }

    @Test
    void aMissingFileIsNamed() {
        Path missing = folder.resolve("missing");
        assertThatThrownBy(() -> recognised(missing)).hasMessage(missing + ": no such file or folder");
    }

    /** One half of the tiny autoencoder: the decoder has a layer without weights after its first, and before its next. */
    private static void tinyHalf(SparseFile file, String prefix, long in, long out, boolean decodes, int... blocks) {
        int layer = 0;
        file.tensor(prefix + layer + ".bias", 64).tensor(prefix + layer++ + ".weight", 64, in, 3, 3);
        layer += decodes ? 1 : 0;
        for (int level = 0; level < blocks.length; level++) {
            for (int i = 0; i < blocks[level]; i++, layer++) {
                for (String part : List.of(".conv.0", ".conv.2", ".conv.4")) {
                    file.tensor(prefix + layer + part + ".weight", 64, 64, 3, 3);
                    file.tensor(prefix + layer + part + ".bias", 64);
                }
            }
            boolean last = level == blocks.length - 1;
            layer += decodes && !last ? 1 : 0;
            if (last) {
                file.tensor(prefix + layer + ".bias", out);
            }
            file.tensor(prefix + layer++ + ".weight", last ? out : 64, 64, 3, 3);
        }
    }

    private ModelFile recognised(SparseFile file) {
        return recognised(file.write(folder.resolve(System.nanoTime() + ".safetensors")));
    }

    private static ModelFile recognised(Path path) {
        return ModelFiles.recognise(path);
    }
}
