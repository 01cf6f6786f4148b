package org.viperstudio.training;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the configuration files of an exported model say. */
record ModelConfigs(SketchArchitecture architecture, WordTokens words, double scalingFactor) {
    /** v-prediction over a schedule that ends in pure noise, so that colours and light can be anything. */
    static Map<String, Object> scheduler() {
        return map(
                "_class_name",
                "DDIMScheduler",
                "beta_start",
                0.00085,
                "beta_end",
                0.012,
                "beta_schedule",
                "scaled_linear",
                "num_train_timesteps",
                1000,
                "prediction_type",
                "v_prediction",
                "rescale_betas_zero_snr",
                true,
                "timestep_spacing",
                "trailing",
                "clip_sample",
                false,
                "set_alpha_to_one",
                true,
                "steps_offset",
                0);
    }

    Map<String, Object> index() {
        List<String> none = Arrays.asList(null, null);
        return map(
                "_class_name",
                "StableDiffusionXLPipeline",
                "force_zeros_for_empty_prompt",
                true,
                "feature_extractor",
                none,
                "image_encoder",
                none,
                "scheduler",
                List.of("diffusers", "DDIMScheduler"),
                "text_encoder",
                none,
                "text_encoder_2",
                List.of("transformers", "CLIPTextModelWithProjection"),
                "tokenizer",
                none,
                "tokenizer_2",
                List.of("transformers", "CLIPTokenizer"),
                "unet",
                List.of("diffusers", "UNet2DConditionModel"),
                "vae",
                List.of("diffusers", "AutoencoderTiny"));
    }

    Map<String, Object> vae() {
        TinyVaeArchitecture vae = architecture.vae();
        int levels = vae.encoderBlocks().size();
        List<Integer> channels = Collections.nCopies(levels, vae.channels());
        List<Integer> decoderChannels = Collections.nCopies(levels, vae.decoderChannels());
        return map(
                "_class_name",
                "AutoencoderTiny",
                "act_fn",
                "relu",
                "block_out_channels",
                channels,
                "encoder_block_out_channels",
                channels,
                "decoder_block_out_channels",
                decoderChannels,
                "num_encoder_blocks",
                vae.encoderBlocks(),
                "num_decoder_blocks",
                vae.decoderBlocks(),
                "in_channels",
                3,
                "out_channels",
                3,
                "latent_channels",
                vae.latentChannels(),
                "latent_magnitude",
                3,
                "latent_shift",
                0.5,
                "scaling_factor",
                scalingFactor,
                "shift_factor",
                0.0,
                "force_upcast",
                false,
                "upsample_fn",
                "nearest",
                "upsampling_scaling_factor",
                2);
    }

    Map<String, Object> unet() {
        UNetArchitecture unet = architecture.unet();
        List<String> down = unet.heads().stream()
                .map(heads -> heads == 0 ? "DownBlock2D" : "CrossAttnDownBlock2D")
                .toList();
        List<String> up = unet.heads().reversed().stream()
                .map(heads -> heads == 0 ? "UpBlock2D" : "CrossAttnUpBlock2D")
                .toList();
        return map(
                "_class_name",
                "UNet2DConditionModel",
                "act_fn",
                "silu",
                "addition_embed_type",
                "text_time",
                "addition_time_embed_dim",
                unet.sizeWidth(),
                "projection_class_embeddings_input_dim",
                unet.addedWidth(),
                "attention_head_dim",
                unet.heads().stream().map(heads -> Math.max(1, heads)).toList(),
                "block_out_channels",
                unet.channels(),
                "cross_attention_dim",
                unet.contextWidth(),
                "down_block_types",
                down,
                "up_block_types",
                up,
                "mid_block_type",
                "UNetMidBlock2DCrossAttn",
                "in_channels",
                unet.latentChannels(),
                "out_channels",
                unet.latentChannels(),
                "layers_per_block",
                unet.layers(),
                "norm_num_groups",
                unet.groups(),
                "norm_eps",
                1e-5,
                "flip_sin_to_cos",
                true,
                "freq_shift",
                0,
                "sample_size",
                architecture.pictureSize()
                        >> (architecture.vae().encoderBlocks().size() - 1),
                "transformer_layers_per_block",
                1,
                "use_linear_projection",
                true);
    }

    Map<String, Object> textEncoder() {
        TextEncoderArchitecture text = architecture.text();
        return map(
                "architectures", List.of("CLIPTextModelWithProjection"),
                "model_type", "clip_text_model",
                "hidden_act", "gelu",
                "hidden_size", text.width(),
                "intermediate_size", text.feedForward(),
                "num_hidden_layers", text.layers(),
                "num_attention_heads", text.heads(),
                "max_position_embeddings", text.positions(),
                "layer_norm_eps", 1e-5,
                "projection_dim", text.width(),
                "vocab_size", text.vocabulary(),
                "bos_token_id", words.beginning(),
                "eos_token_id", words.end(),
                "pad_token_id", words.id(WordTokens.PADDING));
    }

    private static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
