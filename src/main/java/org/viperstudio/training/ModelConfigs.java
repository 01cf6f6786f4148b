package org.viperstudio.training;

import com.google.gson.Gson;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.viperstudio.scheduler.NoiseSchedule;
import org.viperstudio.scheduler.Scheduler;
import org.viperstudio.scheduler.SchedulerConfig;

/**
 * The contents of an exported model's configuration files, in the keys of diffusers and Transformers.
 *
 * @param scalingFactor by which latents are multiplied before the UNet sees them
 */
record ModelConfigs(SketchArchitecture architecture, WordTokens words, double scalingFactor) {
    /** v-prediction with a terminal SNR of zero, so that a picture can be as dark or as bright as it needs to be. */
    static Map<String, Object> scheduler() {
        return new Entries()
                .with("_class_name", "DDIMScheduler")
                .with("beta_start", 0.00085)
                .with("beta_end", 0.012)
                .with("beta_schedule", "scaled_linear")
                .with("num_train_timesteps", 1000)
                .with("prediction_type", "v_prediction")
                .with("rescale_betas_zero_snr", true)
                .with("timestep_spacing", "trailing")
                .with("clip_sample", false)
                .with("set_alpha_to_one", true)
                .with("steps_offset", 0)
                .map();
    }

    /** Which class of which library each part of the pipeline is. */
    Map<String, Object> index() {
        List<String> none = Arrays.asList(null, null);
        return new Entries()
                .with("_class_name", "StableDiffusionXLPipeline")
                .with("force_zeros_for_empty_prompt", true)
                .with("feature_extractor", none)
                .with("image_encoder", none)
                .with("scheduler", List.of("diffusers", "DDIMScheduler"))
                .with("text_encoder", none)
                .with("text_encoder_2", List.of("transformers", "CLIPTextModelWithProjection"))
                .with("tokenizer", none)
                .with("tokenizer_2", List.of("transformers", "CLIPTokenizer"))
                .with("unet", List.of("diffusers", "UNet2DConditionModel"))
                .with("vae", List.of("diffusers", "AutoencoderTiny"))
                .map();
    }

    /** The autoencoder. */
    Map<String, Object> vae() {
        TinyVaeArchitecture vae = architecture.vae();
        int levels = vae.encoderBlocks().size();
        List<Integer> channels = Collections.nCopies(levels, vae.channels());
        List<Integer> decoderChannels = Collections.nCopies(levels, vae.decoderChannels());
        return new Entries()
                .with("_class_name", "AutoencoderTiny")
                .with("act_fn", "relu")
                .with("block_out_channels", channels)
                .with("encoder_block_out_channels", channels)
                .with("decoder_block_out_channels", decoderChannels)
                .with("num_encoder_blocks", vae.encoderBlocks())
                .with("num_decoder_blocks", vae.decoderBlocks())
                .with("in_channels", 3)
                .with("out_channels", 3)
                .with("latent_channels", vae.latentChannels())
                .with("latent_magnitude", 3)
                .with("latent_shift", 0.5)
                .with("scaling_factor", scalingFactor)
                .with("shift_factor", 0.0)
                .with("force_upcast", false)
                .with("upsample_fn", "nearest")
                .with("upsampling_scaling_factor", 2)
                .map();
    }

    /** The UNet. */
    Map<String, Object> unet() {
        UNetArchitecture unet = architecture.unet();
        List<String> down = unet.heads().stream()
                .map(heads -> heads == 0 ? "DownBlock2D" : "CrossAttnDownBlock2D")
                .toList();
        List<String> up = unet.heads().reversed().stream()
                .map(heads -> heads == 0 ? "UpBlock2D" : "CrossAttnUpBlock2D")
                .toList();
        return new Entries()
                .with("_class_name", "UNet2DConditionModel")
                .with("act_fn", "silu")
                .with("addition_embed_type", "text_time")
                .with("addition_time_embed_dim", unet.sizeWidth())
                .with("projection_class_embeddings_input_dim", unet.addedWidth())
                .with(
                        "attention_head_dim",
                        unet.heads().stream().map(heads -> Math.max(1, heads)).toList())
                .with("block_out_channels", unet.channels())
                .with("cross_attention_dim", unet.contextWidth())
                .with("down_block_types", down)
                .with("up_block_types", up)
                .with("mid_block_type", "UNetMidBlock2DCrossAttn")
                .with("in_channels", unet.latentChannels())
                .with("out_channels", unet.latentChannels())
                .with("layers_per_block", unet.layers())
                .with("norm_num_groups", unet.groups())
                .with("norm_eps", 1e-5)
                .with("flip_sin_to_cos", true)
                .with("freq_shift", 0)
                .with("sample_size", architecture.latentSize())
                .with("transformer_layers_per_block", 1)
                .with("use_linear_projection", true)
                .map();
    }

    /** The text encoder. */
    Map<String, Object> textEncoder() {
        TextEncoderArchitecture text = architecture.text();
        return new Entries()
                .with("architectures", List.of("CLIPTextModelWithProjection"))
                .with("model_type", "clip_text_model")
                .with("hidden_act", "gelu")
                .with("hidden_size", text.width())
                .with("intermediate_size", text.feedForward())
                .with("num_hidden_layers", text.layers())
                .with("num_attention_heads", text.heads())
                .with("max_position_embeddings", text.positions())
                .with("layer_norm_eps", 1e-5)
                .with("projection_dim", text.width())
                .with("vocab_size", text.vocabulary())
                .with("bos_token_id", words.start())
                .with("eos_token_id", words.end())
                .with("pad_token_id", words.id(WordTokens.PADDING))
                .map();
    }

    /** The schedule of noise levels that the scheduler's configuration describes. */
    static NoiseSchedule noiseSchedule() {
        String json = new Gson().toJson(scheduler());
        return Scheduler.of(SchedulerConfig.parse(json, "Sketch's scheduler")).noise();
    }

    /** Keys and values in the order in which they are written. */
    private static final class Entries {
        private final Map<String, Object> map = new LinkedHashMap<>();

        Entries with(String key, Object value) {
            map.put(key, value);
            return this;
        }

        Map<String, Object> map() {
            return map;
        }
    }
}
