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
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.viperstudio.model.config.ClipTextConfig;
import org.viperstudio.model.config.ConfigJson;
import org.viperstudio.model.config.UNetConfig;
import org.viperstudio.model.config.VaeConfig;
import org.viperstudio.model.layout.ClipTextLayout;
import org.viperstudio.model.layout.UNetLayout;
import org.viperstudio.model.layout.VaeLayout;
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
    /** Those of a UNet whose projections are convolutions, as older files have them. */
    private static final Map<String, long[]> TENSORS = tensors();

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
        Files.writeString(
                unet.resolve("diffusion_pytorch_model.safetensors.index.fp16.json"),
                "{\"metadata\": {}, \"weight_map\": {" + entries(shard, name -> true) + "}}");
        try (Weights weights = source().unet().open()) {
            assertThat(weights.names()).hasSameSizeAs(TENSORS.keySet());
        }
    }

    /** Transformers 5 leaves the prefix away; either way they are the tensors that the network asks for. */
    @ParameterizedTest
    @ValueSource(strings = {"", "text_model."})
    void textEncodersOfEveryTransformersVersion(String prefix) throws IOException {
        write("diffusion_pytorch_model.safetensors");
        Files.writeString(
                folder.resolve("model_index.json"),
                INDEX.replace("\"vae\"", "\"text_encoder\": [\"transformers\", \"CLIPTextModel\"], \"vae\""));
        Path encoder = Files.createDirectories(folder.resolve("text_encoder"));
        String config = "{\"hidden_size\": 3, \"num_attention_heads\": 1, \"intermediate_size\": 6,"
                + " \"num_hidden_layers\": 1, \"vocab_size\": 5}";
        Files.writeString(encoder.resolve("config.json"), config);
        Map<String, long[]> tensors = new TreeMap<>();
        ClipTextLayout.visit(ClipTextConfig.parse(ConfigJson.of(encoder, config)), tensors::put);
        Map<String, long[]> written = new TreeMap<>();
        tensors.forEach((name, shape) -> written.put(prefix + name.substring("text_model.".length()), shape));
        write(encoder.resolve("model.safetensors"), written);
        try (Weights weights = source().textEncoder().orElseThrow().open()) {
            assertThat(weights.names()).isEqualTo(tensors.keySet());
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
        SparseFile old = new SparseFile();
        ConfigJson json = ConfigJson.of(vae, "{\"norm_num_groups\": 4}");
        VaeLayout.visit(VaeConfig.parse(json), (name, shape) -> old.tensor(oldName(name), shape));
        Path file = old.write(vae.resolve("diffusion_pytorch_model.safetensors"));
        ModelFile.LoneVae lone = (ModelFile.LoneVae) ModelFiles.recognise(file);
        try (Weights weights = lone.part().open()) {
            assertThat(weights.has("decoder.mid_block.attentions.0.to_q.weight"))
                    .isTrue();
            assertThat(weights.has("decoder.mid_block.attentions.0.to_out.0.bias"))
                    .isTrue();
        }
    }

    @Test
    void tensorsThatTheShardsLack() throws IOException {
        String shard = "diffusion_pytorch_model-00001-of-00001.safetensors";
        write(shard);
        String missing = "up_blocks.0.resnets.1.conv1.weight";
        Files.writeString(
                unet.resolve("diffusion_pytorch_model.safetensors.index.json"),
                "{\"metadata\": {}, \"weight_map\": {" + entries(shard, name -> !name.equals(missing)) + "}}");
        ModelPart<?> part = source().unet();
        assertThatThrownBy(part::open)
                .isInstanceOf(WeightsException.class)
                .hasMessageStartingWith(unet.resolve("diffusion_pytorch_model.safetensors.index.json") + ": ")
                .hasMessageContaining("tensor '" + missing + "' is missing, whose shape would be [4, 8, 3, 3]");
    }

    private static String oldName(String name) {
        return name.replace(".to_q.", ".query.")
                .replace(".to_k.", ".key.")
                .replace(".to_v.", ".value.")
                .replace(".to_out.0.", ".proj_attn.");
    }

    private static String entries(String shard, Predicate<String> wanted) {
        return String.join(
                ", ",
                TENSORS.keySet().stream()
                        .filter(wanted)
                        .map(name -> "\"" + name + "\": \"" + shard + "\"")
                        .toList());
    }

    private static Map<String, long[]> tensors() {
        Map<String, long[]> tensors = new TreeMap<>();
        ConfigJson json = ConfigJson.of(Path.of("config.json"), UNET.replace("true", "false"));
        UNetLayout.visit(UNetConfig.parse(json), tensors::put);
        return tensors;
    }

    private ModelSource source() {
        return ((ModelFile.Diffusion) ModelFiles.recognise(folder)).source();
    }

    private void write(String name) {
        write(unet.resolve(name), TENSORS);
    }

    private static void write(Path file, Map<String, long[]> shapes) {
        Map<String, StoredTensor> tensors = new TreeMap<>();
        shapes.forEach((tensor, shape) -> {
            long elements = Arrays.stream(shape).reduce(1, (one, other) -> one * other);
            tensors.put(tensor, StoredTensor.ofFloats(tensor, new float[(int) elements], shape));
        });
        SafetensorsWriter.write(file, tensors, Map.of());
    }
}
