package org.viperstudio.model.lora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.viperstudio.tensor.SafetensorsWriter;
import org.viperstudio.tensor.StoredTensor;
import org.viperstudio.tensor.Weights;
import org.viperstudio.tensor.WeightsException;

class LoraTest {
    private static final String QUERY = "down_blocks.1.attentions.0.transformer_blocks.0.attn1.to_q.weight";
    private static final String OUT = "down_blocks.1.attentions.0.transformer_blocks.0.attn1.to_out.0.weight";
    private static final String CONVOLUTION = "down_blocks.0.resnets.1.conv1.weight";
    private static final String SAMPLER = "down_blocks.0.downsamplers.0.conv.weight";
    private static final String ENCODER_QUERY = "text_model.encoder.layers.0.self_attn.q_proj.weight";
    private static final String ENCODER_OUT = "text_model.encoder.layers.0.self_attn.out_proj.weight";

    private static final Weights UNET = Weights.of(Map.of(
            QUERY,
            zeros(6, 4),
            OUT,
            zeros(6, 4),
            CONVOLUTION,
            zeros(6, 4, 3, 3),
            SAMPLER,
            zeros(6, 4, 3, 3),
            "down_blocks.0.resnets.0.conv1.weight",
            zeros(6, 4, 3, 3)));
    private static final Weights ENCODER = Weights.of(Map.of(ENCODER_QUERY, zeros(6, 4), ENCODER_OUT, zeros(6, 4)));
    private static final Map<LoraTarget, Weights> NETWORKS =
            Map.of(LoraTarget.UNET, UNET, LoraTarget.TEXT_ENCODER, ENCODER, LoraTarget.TEXT_ENCODER_2, ENCODER);

    @TempDir
    private Path folder;

    private final Map<String, StoredTensor> tensors = new LinkedHashMap<>();

    @ParameterizedTest
    @CsvSource({
        "UNET, " + QUERY + ", unet.down_blocks.1.attentions.0.transformer_blocks.0.attn1.to_q.lora_A, lora_B",
        "UNET, " + QUERY
                + ", down_blocks.1.attentions.0.transformer_blocks.0.attn1.to_q.lora_A.default, lora_B.default",
        "UNET, " + QUERY
                + ", base_model.model.down_blocks.1.attentions.0.transformer_blocks.0.attn1.to_q.lora_A, lora_B",
        "UNET, " + QUERY + ", unet.down_blocks.1.attentions.0.transformer_blocks.0.attn1.to_q.lora.down, lora.up",
        "UNET, " + QUERY
                + ", unet.down_blocks.1.attentions.0.transformer_blocks.0.attn1.processor.to_q_lora.down, to_q_lora.up",
        "UNET, " + OUT
                + ", down_blocks.1.attentions.0.transformer_blocks.0.attn1.processor.to_out_lora.down, to_out_lora.up",
        "UNET, " + QUERY + ", lora_unet_down_blocks_1_attentions_0_transformer_blocks_0_attn1_to_q.lora_down, lora_up",
        "UNET, " + QUERY + ", lora_unet_input_blocks_4_1_transformer_blocks_0_attn1_to_q.lora_down, lora_up",
        "UNET, " + OUT + ", lora_unet_input_blocks_4_1_transformer_blocks_0_attn1_to_out_0.lora_down, lora_up",
        "UNET, " + QUERY + ", diffusion_model.input_blocks.4.1.transformer_blocks.0.attn1.to_q.lora_A, lora_B",
        "TEXT_ENCODER, " + ENCODER_QUERY + ", text_encoder.text_model.encoder.layers.0.self_attn.q_proj.lora_A, lora_B",
        "TEXT_ENCODER, " + ENCODER_QUERY
                + ", text_encoder.text_model.encoder.layers.0.self_attn.q_proj.lora_linear_layer.down, lora_linear_layer.up",
        "TEXT_ENCODER, " + ENCODER_OUT
                + ", text_encoder.text_model.encoder.layers.0.self_attn.to_out_lora.down, to_out_lora.up",
        "TEXT_ENCODER, " + ENCODER_QUERY + ", lora_te_text_model_encoder_layers_0_self_attn_q_proj.lora_down, lora_up",
        "TEXT_ENCODER, " + ENCODER_QUERY + ", lora_te1_text_model_encoder_layers_0_self_attn_q_proj.lora_down, lora_up",
        "TEXT_ENCODER_2, " + ENCODER_QUERY
                + ", lora_te2_text_model_encoder_layers_0_self_attn_q_proj.lora_down, lora_up",
        "TEXT_ENCODER_2, " + ENCODER_OUT
                + ", text_encoder_2.text_model.encoder.layers.0.self_attn.out_proj.lora_A, lora_B",
    })
    void everyWayOfNaming(LoraTarget target, String weight, String down, String upEnd) {
        String downEnd = upEnd.replace("up", "down").replace("lora_B", "lora_A");
        tensors.put(down + ".weight", zeros(2, 4));
        tensors.put(down.substring(0, down.length() - downEnd.length()) + upEnd + ".weight", zeros(6, 2));
        try (Lora lora = Lora.read(written())) {
            LoraMatch match = lora.match(NETWORKS);
            assertThat(match.unmatched()).isEmpty();
            assertThat(match.of(target)).singleElement().satisfies(delta -> {
                assertThat(delta.weightName()).isEqualTo(weight);
                assertThat(delta.down().shape()).containsExactly(2L, 4L);
                assertThat(delta.up().shape()).containsExactly(6L, 2L);
                assertThat(delta.scale()).isEqualTo(1);
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "lora_unet_down_blocks_0_resnets_1_conv1, " + CONVOLUTION,
        "lora_unet_input_blocks_2_0_in_layers_2, " + CONVOLUTION,
        "lora_unet_input_blocks_3_0_op, " + SAMPLER,
    })
    void convolutions(String module, String weight) {
        tensors.put(module + ".lora_down.weight", zeros(2, 4, 3, 3));
        tensors.put(module + ".lora_up.weight", zeros(6, 2, 1, 1));
        tensors.put(module + ".alpha", StoredTensor.ofFloats("alpha", new float[] {1}));

        try (Lora lora = Lora.read(written())) {
            assertThat(lora.match(LoraTarget.UNET, UNET).of(LoraTarget.UNET))
                    .singleElement()
                    .satisfies(delta -> {
                        assertThat(delta.weightName()).isEqualTo(weight);
                        assertThat(delta.down().shape()).containsExactly(2L, 36L);
                        assertThat(delta.up().shape()).containsExactly(6L, 2L);
                        assertThat(delta.scale()).isEqualTo(0.5f);
                    });
        }
    }

    @Test
    void withoutAlphaTheScaleIsOneWhateverTheRank() {
        put("unet.down_blocks.1.attentions.0.transformer_blocks.0.attn1.to_q");
        String other = "unet.down_blocks.1.attentions.0.transformer_blocks.0.attn1.to_out.0";
        tensors.put(other + ".lora_A.weight", zeros(3, 4));
        tensors.put(other + ".lora_B.weight", zeros(6, 3));
        try (Lora lora = Lora.read(written())) {
            assertThat(lora.match(LoraTarget.UNET, UNET).of(LoraTarget.UNET))
                    .extracting(delta -> delta.down().size(0), LoraDelta::scale)
                    .containsExactlyInAnyOrder(tuple(2L, 1f), tuple(3L, 1f));
        }
    }

    @Test
    void metadataGivesAlpha() {
        put("unet.down_blocks.1.attentions.0.transformer_blocks.0.attn1.to_q");
        Path file = folder.resolve("lora.safetensors");
        String settings = "{\"unet.lora_alpha\": 6, \"unet.r\": 2, \"unet.use_dora\": false}";
        SafetensorsWriter.write(file, tensors, Map.of("lora_adapter_metadata", settings));
        assertThat(scale(Lora.read(file))).isEqualTo(3);
    }

    /** As diffusers writes them for modules of other ranks than most. */
    @Test
    void metadataGivesAlphaByWholeNames() {
        String module = "down_blocks.1.attentions.0.transformer_blocks.0.attn1.to_q";
        put("unet." + module);
        Path file = folder.resolve("lora.safetensors");
        String settings = "{\"unet.lora_alpha\": 6, \"unet.alpha_pattern\": {\"^attn1.to_q\": 8, \"^%s\": 2}}";
        SafetensorsWriter.write(file, tensors, Map.of("lora_adapter_metadata", settings.formatted(module)));
        assertThat(scale(Lora.read(file))).isEqualTo(1);
    }

    @Test
    void adapterSettingsGiveAlphaByModule() throws Exception {
        put("base_model.model.down_blocks.1.attentions.0.transformer_blocks.0.attn1.to_q");
        SafetensorsWriter.write(folder.resolve("adapter_model.safetensors"), tensors, Map.of());
        String settings = "{\"peft_type\": \"LORA\", \"lora_alpha\": 8, \"alpha_pattern\": {\"attn1.to_q\": 4}%s}";
        Path config = folder.resolve("adapter_config.json");
        Files.writeString(config, settings.formatted(""));
        assertThat(scale(Lora.read(folder))).isEqualTo(2);
        Files.writeString(config, settings.formatted(", \"use_rslora\": true"));
        assertThat(scale(Lora.read(folder))).isEqualTo((float) (4 / Math.sqrt(2)));
        Files.writeString(config, settings.formatted(", \"use_dora\": true"));
        assertThatThrownBy(() -> Lora.read(folder)).hasMessageContaining("adapter_config.json: 'use_dora'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dora_scale", "hada_w1_a", "lokr_w1", "diff", "diff_b", "lora_mid.weight"})
    void otherAdaptationsAreRefused(String tensor) {
        put("lora_unet_down_blocks_1_attentions_0_transformer_blocks_0_attn1_to_q");
        tensors.put("lora_unet_x." + tensor, zeros(2, 2));
        assertThatThrownBy(() -> Lora.read(written()))
                .isInstanceOf(WeightsException.class)
                .hasMessageContaining("only plain LoRA is supported");
    }

    @Test
    void aLoraForAnotherModelSaysWhatItChanges() {
        put("lora_unet_double_blocks_0_img_attn_proj");
        try (Lora lora = Lora.read(written())) {
            assertThatThrownBy(() -> lora.match(NETWORKS))
                    .hasMessageContaining("lora.safetensors: fits nothing of this model")
                    .hasMessageContaining("double_blocks_0_img_attn_proj");
        }
    }

    @Test
    void modulesThatTheModelLacksAreReported() {
        put("lora_unet_down_blocks_1_attentions_0_transformer_blocks_0_attn1_to_q");
        put("lora_unet_down_blocks_7_conv");
        try (Lora lora = Lora.read(written())) {
            assertThat(lora.match(NETWORKS).unmatched()).containsExactly("down_blocks_7_conv");
            assertThat(lora.match(LoraTarget.TEXT_ENCODER, ENCODER).deltas().get(LoraTarget.TEXT_ENCODER))
                    .isEmpty();
        }
    }

    @Test
    void otherShapesAreRefused() {
        String module = "unet.down_blocks.1.attentions.0.transformer_blocks.0.attn1.to_q";
        tensors.put(module + ".lora_A.weight", zeros(2, 5));
        tensors.put(module + ".lora_B.weight", zeros(6, 2));
        try (Lora lora = Lora.read(written())) {
            assertThatThrownBy(() -> lora.match(NETWORKS)).hasMessageContaining("is made for another model");
        }
    }

    @Test
    void aMissingHalfIsNamed() {
        tensors.put("lora_unet_down_blocks_0_resnets_1_conv1.lora_down.weight", zeros(2, 4, 3, 3));
        try (Lora lora = Lora.read(written())) {
            assertThatThrownBy(() -> lora.match(NETWORKS)).hasMessageContaining("lacks the UP matrix");
        }
    }

    private float scale(Lora read) {
        try (Lora lora = read) {
            return lora.match(LoraTarget.UNET, UNET)
                    .of(LoraTarget.UNET)
                    .getFirst()
                    .scale();
        }
    }

    private void put(String module) {
        boolean kohya = module.startsWith("lora_");
        tensors.put(module + (kohya ? ".lora_down.weight" : ".lora_A.weight"), zeros(2, 4));
        tensors.put(module + (kohya ? ".lora_up.weight" : ".lora_B.weight"), zeros(6, 2));
    }

    private Path written() {
        Path file = folder.resolve("lora.safetensors");
        SafetensorsWriter.write(file, tensors, Map.of());
        return file;
    }

    private static StoredTensor zeros(long... shape) {
        int elements = 1;
        for (long extent : shape) {
            elements *= (int) extent;
        }
        return StoredTensor.ofFloats("zeros", new float[elements], shape);
    }
}
