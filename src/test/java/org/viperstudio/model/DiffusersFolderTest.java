package org.viperstudio.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.tensor.SafetensorsWriter;
import org.viperstudio.tensor.StoredTensor;
import org.viperstudio.tensor.Weights;
import org.viperstudio.tensor.WeightsException;

/** The ways in which diffusers folders name their weights, on a UNet of one level. */
class DiffusersFolderTest {
    private static final String INDEX = """
            {"_class_name": "StableDiffusionPipeline", "unet": ["diffusers", "UNet2DConditionModel"],
             "vae": [null, null], "target_size": [1, 2]}""";
    private static final String UNET = """
            {"_class_name": "UNet2DConditionModel", "block_out_channels": [4], "attention_head_dim": 2,
             "down_block_types": ["CrossAttnDownBlock2D"], "up_block_types": ["CrossAttnUpBlock2D"],
             "layers_per_block": 1, "norm_num_groups": 2, "cross_attention_dim": 3, "use_linear_projection": true}""";
    private static final Map<String, long[]> TENSORS = Map.of(
            "conv_in.weight", new long[] {4, 4, 3, 3},
            "conv_out.weight", new long[] {4, 4, 3, 3},
            "down_blocks.0.resnets.0.conv1.weight", new long[] {4, 4, 3, 3},
            "down_blocks.0.attentions.0.transformer_blocks.0.attn2.to_k.weight", new long[] {4, 3},
            "mid_block.attentions.0.proj_in.weight", new long[] {4, 4, 1, 1},
            "mid_block.attentions.0.transformer_blocks.0.attn2.to_k.weight", new long[] {4, 3});

    @TempDir
    private Path folder;

    private Path unet;

    @BeforeEach
    void writeConfigurations() throws IOException {
        unet = Files.createDirectories(folder.resolve("unet"));
        Files.createDirectories(folder.resolve("scheduler"));
        Files.writeString(folder.resolve("model_index.json"), INDEX);
        Files.writeString(folder.resolve("scheduler/scheduler_config.json"), "{\"_class_name\": \"DDIMScheduler\"}");
        Files.writeString(unet.resolve("config.json"), UNET);
    }

    @Test
    void aWholeFileComesBeforeVariantsAndShards() {
        write("diffusion_pytorch_model.fp16.safetensors");
        assertThat(source().unet().path()).isEqualTo(unet.resolve("diffusion_pytorch_model.fp16.safetensors"));
        write("diffusion_pytorch_model.safetensors");
        assertThat(source().unet().path()).isEqualTo(unet.resolve("diffusion_pytorch_model.safetensors"));
    }

    @Test
    void shardsOfAVariant() throws IOException {
        String shard = "diffusion_pytorch_model.fp16-00001-of-00001.safetensors";
        write(shard);
        String entries = String.join(
                ", ",
                TENSORS.keySet().stream()
                        .map(name -> "\"" + name + "\": \"" + shard + "\"")
                        .toList());
        Files.writeString(
                unet.resolve("diffusion_pytorch_model.safetensors.index.fp16.json"),
                "{\"metadata\": {}, \"weight_map\": {" + entries + "}}");
        try (Weights weights = source().unet().open()) {
            assertThat(weights.names()).hasSameSizeAs(TENSORS.keySet());
        }
    }

    @Test
    void projectionsHaveTheRankOfTheConfiguration() throws IOException {
        write("diffusion_pytorch_model.safetensors");
        try (Weights weights = source().unet().open()) {
            assertThat(weights.get("mid_block.attentions.0.proj_in.weight").shape())
                    .isEqualTo(List.of(4L, 4L));
        }
        Files.writeString(unet.resolve("config.json"), UNET.replace("true", "false"));
        try (Weights weights = source().unet().open()) {
            assertThat(weights.get("mid_block.attentions.0.proj_in.weight").shape())
                    .isEqualTo(List.of(4L, 4L, 1L, 1L));
        }
    }

    @Test
    void weightsThatTheConfigurationDoesNotDescribe() throws IOException {
        write("diffusion_pytorch_model.safetensors");
        Files.writeString(
                unet.resolve("config.json"), UNET.replace("\"cross_attention_dim\": 3", "\"cross_attention_dim\": 5"));
        ModelPart<?> part = source().unet();
        assertThatThrownBy(part::open)
                .isInstanceOf(WeightsException.class)
                .hasMessageContaining("diffusion_pytorch_model.safetensors: is not the UNet that its configuration");
    }

    @Test
    void onlyPickles() throws IOException {
        Files.writeString(unet.resolve("diffusion_pytorch_model.bin"), "");
        assertThatThrownBy(this::source).hasMessageContaining("as a pickle (.bin) only");
    }

    @Test
    void otherParts() throws IOException {
        write("diffusion_pytorch_model.safetensors");
        Files.writeString(folder.resolve("model_index.json"), INDEX.replace("UNet2DConditionModel", "UNet3D"));
        assertThatThrownBy(this::source).hasMessageContaining("its unet is a UNet3D");
    }

    @Test
    void oldAttentionNamesOfAutoencoders() throws IOException {
        Path vae = Files.createDirectories(folder.resolve("vae"));
        Path file = new SparseFile()
                .tensor("encoder.conv_in.weight", 4, 3, 3, 3)
                .tensor("encoder.down_blocks.0.resnets.0.conv1.weight", 4, 4, 3, 3)
                .tensor("decoder.mid_block.attentions.0.query.weight", 4, 4)
                .tensor("decoder.mid_block.attentions.0.proj_attn.bias", 4)
                .tensor("decoder.mid_block.resnets.0.conv1.weight", 4, 4, 3, 3)
                .tensor("decoder.conv_in.weight", 4, 4, 3, 3)
                .tensor("decoder.conv_out.weight", 3, 4, 3, 3)
                .write(vae.resolve("diffusion_pytorch_model.safetensors"));
        ModelFile.LoneVae lone = (ModelFile.LoneVae) ModelFiles.recognise(file);
        try (Weights weights = lone.part().open()) {
            assertThat(weights.has("decoder.mid_block.attentions.0.to_q.weight"))
                    .isTrue();
            assertThat(weights.has("decoder.mid_block.attentions.0.to_out.0.bias"))
                    .isTrue();
        }
    }

    private ModelSource source() {
        return ((ModelFile.Diffusion) ModelFiles.recognise(folder)).source();
    }

    private void write(String name) {
        Map<String, StoredTensor> tensors = new TreeMap<>();
        TENSORS.forEach((tensor, shape) -> {
            long elements = Arrays.stream(shape).reduce(1, (one, other) -> one * other);
            tensors.put(tensor, StoredTensor.ofFloats(tensor, new float[(int) elements], shape));
        });
        SafetensorsWriter.write(unet.resolve(name), tensors, Map.of());
    }
}
