package org.viperstudio.model.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.viperstudio.model.config.UNetBlock.attending;
import static org.viperstudio.model.config.UNetBlock.plain;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.viperstudio.model.config.ClipTextConfig.Activation;
import org.viperstudio.tensor.WeightsException;

/** Absent keys have the reference implementation's defaults, and every fault names file and key. */
class ConfigTest {
    private static final Path FILE = Path.of("config.json");

    @Test
    void defaultsOfTheUNet() {
        UNetConfig config = UNetConfig.parse(json("{}"));
        assertThat(config.levels())
                .containsExactly(
                        new UNetLevel(320, 8, attending(2, 1), attending(3, 1)),
                        new UNetLevel(640, 8, attending(2, 1), attending(3, 1)),
                        new UNetLevel(1280, 8, attending(2, 1), attending(3, 1)),
                        new UNetLevel(1280, 8, plain(2), plain(3)));
        assertThat(config.timeEmbeddingWidth()).isEqualTo(1280);
        assertThat(config.middle()).isEqualTo(new UNetBlock(2, List.of(1)));
        assertThat(config.addedEmbedding()).isEmpty();
        assertThat(config.guidanceEmbeddingWidth()).isEmpty();
        assertThat(config.flipSinToCos()).isTrue();
    }

    @Test
    void headsOfTheUNet() {
        assertThat(UNetConfig.parse(json("{'attention_head_dim': [5, 10, 20, 20]}"))
                        .levels())
                .extracting(UNetLevel::heads)
                .containsExactly(5, 10, 20, 20);
        assertThat(UNetConfig.parse(json("{'attention_head_dim': 3, 'num_attention_heads': 4}"))
                        .levels())
                .extracting(UNetLevel::heads)
                .containsOnly(4);
    }

    /** As in SSD-1B, whose attentions differ from layer to layer and from the way down to the way up. */
    @Test
    void distilledUNet() {
        UNetConfig config = UNetConfig.parse(json("{'block_out_channels': [320, 640, 1280],"
                + " 'down_block_types': ['DownBlock2D', 'CrossAttnDownBlock2D', 'CrossAttnDownBlock2D'],"
                + " 'up_block_types': ['CrossAttnUpBlock2D', 'CrossAttnUpBlock2D', 'UpBlock2D'],"
                + " 'mid_block_type': 'UNetMidBlock2D', 'transformer_layers_per_block': [0, [2, 2], [4, 4]],"
                + " 'reverse_transformer_layers_per_block': [[4, 4, 10], [2, 1, 1], 1]}"));
        assertThat(config.levels())
                .containsExactly(
                        new UNetLevel(320, 8, plain(2), plain(3)),
                        new UNetLevel(640, 8, attending(2, 2), new UNetBlock(3, List.of(2, 1, 1))),
                        new UNetLevel(1280, 8, attending(2, 4), new UNetBlock(3, List.of(4, 4, 10))));
        assertThat(config.middle()).isEqualTo(plain(1));
    }

    @Test
    void blocksOfTheUNet() {
        UNetConfig config =
                UNetConfig.parse(json("{'layers_per_block': [1, 2, 3, 4], 'transformer_layers_per_block': [0, 1, 2, 3],"
                        + " 'up_block_types': ['CrossAttnUpBlock2D', 'UpBlock2D', 'UpBlock2D', 'UpBlock2D']}"));
        assertThat(config.levels())
                .containsExactly(
                        new UNetLevel(320, 8, attending(1, 0), plain(2)),
                        new UNetLevel(640, 8, attending(2, 1), plain(3)),
                        new UNetLevel(1280, 8, attending(3, 2), plain(4)),
                        new UNetLevel(1280, 8, plain(4), attending(5, 3)));
        assertThat(config.middle()).isEqualTo(new UNetBlock(2, List.of(3)));
        assertThat(UNetConfig.parse(json("{'mid_block_type': null}")).middle()).isEqualTo(plain(0));
    }

    @Test
    void addedAndGuidanceEmbedding() {
        UNetConfig config = UNetConfig.parse(json("{'addition_embed_type': 'text_time', 'addition_time_embed_dim': 8,"
                + " 'projection_class_embeddings_input_dim': 112, 'time_cond_proj_dim': 256}"));
        assertThat(config.addedEmbedding()).contains(new UNetConfig.AddedEmbedding(8, 112));
        assertThat(config.guidanceEmbeddingWidth()).hasValue(256);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'in_channels': 'four'} | 'in_channels' is \"four\", not a number",
                "{'in_channels': 4.5} | 'in_channels' is 4.5, not a whole number",
                "{'in_channels': 0} | 'in_channels' is 0, not a whole number from 1",
                "{'in_channels': 1e999} | 'in_channels' is 1e999, too large",
                "{'block_out_channels': []} | 'block_out_channels' is empty",
                "{'block_out_channels': 320} | 'block_out_channels' is no list",
                "{'block_out_channels': [320, 640]} | 'down_block_types' has 4 blocks, block_out_channels 2",
                "{'attention_head_dim': [5, 10]} | 'attention_head_dim' has 2 values, not 4",
                "{'attention_head_dim': 700} | 'attention_head_dim' 700 is more than the 320 channels",
                "{'norm_num_groups': 7} | 'norm_num_groups' 7 does not divide the 320 channels",
                "{'norm_eps': 0} | 'norm_eps' is 0.0, not above 0",
                "{'layers_per_block': [2, 2, 2]} | 'layers_per_block' has 3 values, not 4",
                "{'transformer_layers_per_block': [1, 2]} | 'transformer_layers_per_block' has 2 values, not 4",
                "{'transformer_layers_per_block': [1, 1, 1, [1, 2]]} | 'reverse_transformer_layers_per_block' must be",
                "{'transformer_layers_per_block': [[1], 1, 1, 1], 'reverse_transformer_layers_per_block': [1, 1, 1, 1]}"
                        + " | 'transformer_layers_per_block' has [1] for 2 layers",
                "{'transformer_layers_per_block': 'two'} | 'transformer_layers_per_block' is \"two\", not a number",
                "{'transformer_layers_per_block': 0.5} | 'transformer_layers_per_block' is 0.5, not a whole number",
                "{'mid_block_type': 'UNetMidBlock2DSimpleCrossAttn'} | 'mid_block_type' is",
                "{'class_embed_type': 'timestep'} | 'class_embed_type' is \"timestep\"; only null is supported",
                "{'only_cross_attention': true} | 'only_cross_attention' is true; only false is supported",
                "{'resnet_time_scale_shift': 'spatial'} | 'resnet_time_scale_shift'",
                "{'encoder_hid_dim': 32} | 'encoder_hid_dim' is 32; only null is supported",
                "{'addition_embed_type': 'image'} | 'addition_embed_type' is \"image\"",
                "{'addition_embed_type': 'text_time'} | 'addition_time_embed_dim' is missing",
                "{'act_fn': 'relu'} | 'act_fn' is 'relu'; only silu, swish is supported",
                "{'_class_name': 'UNet3D'} | '_class_name' is 'UNet3D'",
                "{'up_block_types': ['UpBlock2D', 'UpBlock2D']} | 'up_block_types' has 2 blocks, block_out_channels 4",
                "{'down_block_types': ['A', 'B', 'C', 'D']} | 'down_block_types' holds 'A'",
                "{'flip_sin_to_cos': 1} | 'flip_sin_to_cos' is neither true nor false",
                "{'transformer_layers_per_block': 1000} | 'transformer_layers_per_block' is 1000",
                "[] | holds no JSON object",
                "{'a': | malformed JSON",
            })
    void faultsOfTheUNet(String text, String fault) {
        assertFault(text, fault, UNetConfig::parse);
    }

    @Test
    void autoencoders() {
        AutoencoderConfig kl = AutoencoderConfig.parse(json("{'_class_name': 'AutoencoderKL',"
                + " 'block_out_channels': [32, 32, 64], 'down_block_types': ['DownEncoderBlock2D', 'DownEncoderBlock2D',"
                + " 'DownEncoderBlock2D'], 'up_block_types': ['UpDecoderBlock2D', 'UpDecoderBlock2D',"
                + " 'UpDecoderBlock2D'], 'latents_mean': [0, 1, 2, 3], 'shift_factor': 0.5}"));
        assertThat(kl.downscale()).isEqualTo(4);
        assertThat(kl.scalingFactor()).isEqualTo(VaeConfig.DEFAULT_SCALING_FACTOR);
        assertThat(kl.shiftFactor()).isEqualTo(0.5);
        assertThat(((VaeConfig) kl).latentsMean()).contains(List.of(0.0, 1.0, 2.0, 3.0));
        AutoencoderConfig tiny = AutoencoderConfig.parse(json("{'_class_name': 'AutoencoderTiny'}"));
        assertThat(tiny.downscale()).isEqualTo(8);
        assertThat(tiny.scalingFactor()).isEqualTo(1);
        assertThat(((TinyVaeConfig) tiny).decoderBlocks()).containsExactly(3, 3, 3, 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'latents_std': [1]} | 'latents_std' has 1 values for 4 latent channels",
                "{'scaling_factor': -1} | 'scaling_factor' is -1.0, not above 0",
                "{'down_block_types': ['AttnDownEncoderBlock2D']} | only DownEncoderBlock2D is supported",
                "{'_class_name': 'AutoencoderTiny', 'num_encoder_blocks': [1]} | 'num_encoder_blocks' has 1 levels",
                "{'_class_name': 'AutoencoderTiny', 'act_fn': 'mish'} | 'act_fn' is 'mish'",
                "{'_class_name': 'AutoencoderDC'} | '_class_name' is 'AutoencoderDC'; only AutoencoderKL is supported",
            })
    void faultsOfAutoencoders(String text, String fault) {
        assertFault(text, fault, AutoencoderConfig::parse);
    }

    @Test
    void textEncoder() {
        ClipTextConfig config = ClipTextConfig.parse(json("{'hidden_size': 64, 'num_attention_heads': 4,"
                + " 'hidden_act': 'gelu', 'eos_token_id': 2, 'architectures': ['CLIPTextModelWithProjection']}"));
        assertThat(config.activation()).isEqualTo(Activation.GELU);
        assertThat(config.projected()).isTrue();
        assertFault("{'hidden_size': 64, 'num_attention_heads': 5}", "'num_attention_heads' 5", ClipTextConfig::parse);
        assertFault("{'hidden_act': 'gelu_new'}", "'hidden_act' is 'gelu_new'", ClipTextConfig::parse);
    }

    /** Learned words have the ids from 49408 on. */
    @Test
    void placeOfThePooledVector() {
        ClipTextConfig legacy = ClipTextConfig.parse(json("{'eos_token_id': 2}"));
        assertThat(legacy.pooledAt(new long[] {49406, 320, 2, 49407, 49407})).isEqualTo(3);
        assertThat(legacy.pooledAt(new long[] {49406, 49408, 49409, 320, 49407}))
                .isEqualTo(2);
        ClipTextConfig current = ClipTextConfig.parse(json("{'eos_token_id': 49407}"));
        assertThat(current.pooledAt(new long[] {49406, 49408, 49409, 49407, 49407}))
                .isEqualTo(3);
        assertThat(current.pooledAt(new long[] {49406, 49408, 320, 0, 0})).isZero();
    }

    @Test
    void modelIndex() {
        ModelIndex index = ModelIndex.parse(json("{'_class_name': 'StableDiffusionXLPipeline',"
                + " 'unet': ['diffusers', 'UNet2DConditionModel'], 'vae': [null, null], 'sizes': [1, 2, 3]}"));
        assertThat(index.part("unet")).contains("UNet2DConditionModel");
        assertThat(index.part("vae")).isEmpty();
        assertThat(index.forceZerosForEmptyPrompt()).isTrue();
        assertFault("{}", "'_class_name' is missing", ModelIndex::parse);
        assertFault("{'_class_name': 'A', 'unet': ['x']}", "'unet' is no pair", ModelIndex::parse);
        assertFault("{'_class_name': 'A', 'unet': 3}", "'unet' is no pair", ModelIndex::parse);
    }

    private static void assertFault(String text, String fault, Function<ConfigJson, ?> parser) {
        assertThatThrownBy(() -> parser.apply(json(text)))
                .isInstanceOf(WeightsException.class)
                .hasMessageStartingWith("config.json: ")
                .hasMessageContaining(fault);
    }

    private static ConfigJson json(String singleQuoted) {
        return ConfigJson.of(FILE, singleQuoted.replace('\'', '"'));
    }
}
