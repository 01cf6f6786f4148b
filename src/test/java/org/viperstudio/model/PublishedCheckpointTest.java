package org.viperstudio.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.viperstudio.model.config.UNetBlock.attending;
import static org.viperstudio.model.config.UNetBlock.plain;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.model.config.ClipTextConfig;
import org.viperstudio.model.config.ClipTextConfig.Activation;
import org.viperstudio.model.config.ConfigJson;
import org.viperstudio.model.config.UNetBlock;
import org.viperstudio.model.config.UNetConfig;
import org.viperstudio.model.config.UNetLevel;
import org.viperstudio.model.config.VaeConfig;
import org.viperstudio.model.layout.UNetLayout;
import org.viperstudio.tensor.Weights;

/** Single files of the published models are recognised, and configured as their diffusers folders are. */
class PublishedCheckpointTest {
    @TempDir
    private Path folder;

    @Test
    void stableDiffusionXl() {
        ModelSource source = recognised(PublishedModels.xl());
        assertThat(source.kind()).isEqualTo(ModelKind.SDXL);
        assertThat(source.forceZerosForEmptyPrompt()).isTrue();
        assertThat(source.unet().config().levels())
                .containsExactly(
                        new UNetLevel(320, 5, plain(2), plain(3)),
                        new UNetLevel(640, 10, attending(2, 2), attending(3, 2)),
                        new UNetLevel(1280, 20, attending(2, 10), attending(3, 10)));
        assertThat(source.unet().config().middle()).isEqualTo(new UNetBlock(2, List.of(10)));
        assertThat(source.unet().config().addedEmbedding()).contains(new UNetConfig.AddedEmbedding(256, 2816));
        assertThat(((VaeConfig) source.autoencoder().orElseThrow().config()).scalingFactor())
                .isEqualTo(0.13025);
        assertTensors(source.unet(), 1680);
        assertTensors(source.autoencoder().orElseThrow(), 248);
        assertTensors(source.textEncoder().orElseThrow(), 196);
        assertTensors(source.textEncoder2().orElseThrow(), 517);
        assertThat(source.textEncoder().orElseThrow().config())
                .isEqualTo(clip(768, 3072, 12, 12, Activation.QUICK_GELU, false));
        assertThat(source.textEncoder2().orElseThrow().config())
                .isEqualTo(clip(1280, 5120, 32, 20, Activation.GELU, true));
        assertThat(source.scheduler().string("_class_name")).contains("EulerDiscreteScheduler");
        assertThat(source.scheduler().string("prediction_type")).contains("epsilon");
    }

    @Test
    void stableDiffusionXlThatPredictsVelocity() {
        SparseFile file = PublishedModels.withEncodersOfXl(PublishedModels.xlUNet());
        ModelSource source = recognised(file.tensor("v_pred").tensor("ztsnr"));
        assertThat(source.autoencoder()).isEmpty();
        assertThat(source.scheduler().string("prediction_type")).contains("v_prediction");
        assertThat(source.scheduler().flag("rescale_betas_zero_snr", false)).isTrue();
    }

    @Test
    void refiner() {
        ModelSource source = recognised(PublishedModels.xlRefiner());
        assertThat(source.kind()).isEqualTo(ModelKind.SDXL_REFINER);
        assertThat(source.requiresAestheticsScore()).isTrue();
        assertThat(source.forceZerosForEmptyPrompt()).isFalse();
        assertThat(source.textEncoder()).isEmpty();
        assertThat(source.unet().config().levels())
                .containsExactly(
                        new UNetLevel(384, 6, plain(2), plain(3)),
                        new UNetLevel(768, 12, attending(2, 4), attending(3, 4)),
                        new UNetLevel(1536, 24, attending(2, 4), attending(3, 4)),
                        new UNetLevel(1536, 24, plain(2), plain(3)));
        assertTensors(source.textEncoder2().orElseThrow(), 517);
        source.unet().open().close();
    }

    @Test
    void stableDiffusion2TellsVelocityFromNoise() {
        String bias = "model.diffusion_model.output_blocks.11.1.transformer_blocks.0.norm1.bias";
        float[] wide = new float[320];
        float[] narrow = new float[320];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = i % 2 == 0 ? 0.2f : -0.2f;
            narrow[i] = i % 2 == 0 ? 0.05f : -0.05f;
        }
        assertThat(recognised(PublishedModels.v2().values(bias, wide))
                        .scheduler()
                        .string("prediction_type"))
                .contains("v_prediction");
        assertThat(recognised(PublishedModels.v2().values(bias, narrow))
                        .scheduler()
                        .string("prediction_type"))
                .contains("epsilon");
        assertThat(recognised(PublishedModels.v2().values(bias, narrow).metadata("modelspec.prediction_type", "v"))
                        .scheduler()
                        .string("prediction_type"))
                .contains("v_prediction");
    }

    @Test
    void stableDiffusion2() {
        ModelSource source = recognised(PublishedModels.v2());
        assertThat(source.kind()).isEqualTo(ModelKind.STABLE_DIFFUSION);
        assertThat(source.unet().config().upcastAttention()).isTrue();
        assertThat(source.unet().config().sampleSize()).hasValue(64);
        assertThat(source.unet().config().levels()).extracting(UNetLevel::heads).containsExactly(5, 10, 20, 20);
        assertThat(source.textEncoder().orElseThrow().config())
                .isEqualTo(clip(1024, 4096, 23, 16, Activation.GELU, false));
        assertTensors(source.unet(), 686);
        assertTensors(source.textEncoder().orElseThrow(), 372);
    }

    @Test
    void stableDiffusion1() {
        ModelSource source = recognised(PublishedModels.v1(4));
        assertThat(source.kind()).isEqualTo(ModelKind.STABLE_DIFFUSION);
        assertThat(source.unet().config().levels()).extracting(UNetLevel::heads).containsExactly(8, 8, 8, 8);
        assertThat(source.unet().config().linearProjection()).isFalse();
        assertThat(source.unet().config().upcastAttention()).isFalse();
        assertThat(source.textEncoder().orElseThrow().config().activation()).isEqualTo(Activation.QUICK_GELU);
        assertTensors(source.unet(), 686);
        assertTensors(source.textEncoder().orElseThrow(), 196);
    }

    /** SSD-1B's tensors alone tell that its attentions differ from layer to layer, and that its middle has none. */
    @Test
    void distilledUNet() {
        UNetConfig config = UNetConfig.parse(ConfigJson.of(Path.of("config.json"), """
                {"block_out_channels": [320, 640, 1280], "attention_head_dim": [5, 10, 20],
                 "down_block_types": ["DownBlock2D", "CrossAttnDownBlock2D", "CrossAttnDownBlock2D"],
                 "up_block_types": ["CrossAttnUpBlock2D", "CrossAttnUpBlock2D", "UpBlock2D"],
                 "mid_block_type": "UNetMidBlock2D", "transformer_layers_per_block": [0, [2, 2], [4, 4]],
                 "reverse_transformer_layers_per_block": [[4, 4, 10], [2, 1, 1], 1],
                 "cross_attention_dim": 2048, "use_linear_projection": true, "addition_embed_type": "text_time",
                 "addition_time_embed_dim": 256, "projection_class_embeddings_input_dim": 2816}"""));
        SparseFile file = new SparseFile();
        UNetLayout.visit(config, file::tensor);
        ModelFile.LoneUNet unet = (ModelFile.LoneUNet) ModelFiles.recognise(file.write(folder.resolve("unet")));
        assertThat(unet.part().config()).isEqualTo(config);
        unet.part().open().close();
    }

    @Test
    void otherPartsCanBePutIn() {
        SparseFile file = new SparseFile();
        PublishedParts.vae(file, "");
        ModelFile.LoneVae vae = (ModelFile.LoneVae) ModelFiles.recognise(file.write(folder.resolve("vae")));
        ModelFile.LoneUNet unet = (ModelFile.LoneUNet)
                ModelFiles.recognise(PublishedModels.xlUNet().write(folder.resolve("unet")));
        ModelSource v2 = recognised(PublishedModels.v2()).with(vae);
        assertThat(v2.autoencoder().orElseThrow().path()).isEqualTo(vae.path());
        assertThat(v2.autoencoder().orElseThrow().config().scalingFactor()).isEqualTo(VaeConfig.DEFAULT_SCALING_FACTOR);
        assertThat(recognised(PublishedModels.xl()).with(unet).unet().path()).isEqualTo(unet.path());
        assertThatThrownBy(() -> v2.with(unet)).hasMessageContaining("its UNet is none of Stable Diffusion");
    }

    private ModelSource recognised(SparseFile file) {
        Path path = file.write(folder.resolve(System.nanoTime() + ".safetensors"));
        return ((ModelFile.Diffusion) ModelFiles.recognise(path)).source();
    }

    private static ClipTextConfig clip(
            int width, int feedForward, int layers, int heads, Activation activation, boolean projected) {
        return new ClipTextConfig(49_408, width, feedForward, layers, heads, 77, activation, 1e-5, 2, width, projected);
    }

    private static void assertTensors(ModelPart<?> part, int count) {
        try (Weights weights = part.open()) {
            assertThat(weights.names()).hasSize(count);
        }
    }
}
