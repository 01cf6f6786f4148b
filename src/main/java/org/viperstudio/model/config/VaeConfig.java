package org.viperstudio.model.config;

import java.util.List;
import java.util.Optional;

/**
 * The variational autoencoder of the Stable Diffusion family ({@code AutoencoderKL}).
 *
 * @param inChannels image channels that are encoded
 * @param outChannels image channels that are decoded
 * @param channels feature channels of each resolution, finest first
 * @param layersPerBlock residual layers in an encoder block; a decoder block has one more
 * @param latentChannels channels of the latents
 * @param normGroups groups of every group normalisation
 * @param scalingFactor factor on encoded latents
 * @param shiftFactor mean of encoded latents
 * @param latentsMean mean of each latent channel, if given
 * @param latentsStd standard deviation of each latent channel, given together with the mean
 * @param quantConv whether a 1 x 1 convolution follows the encoder
 * @param postQuantConv whether a 1 x 1 convolution precedes the decoder
 * @param midAttention whether the middle blocks have attention (of one head)
 * @param forceUpcast whether 16-bit floats overflow in it
 */
public record VaeConfig(
        int inChannels,
        int outChannels,
        List<Integer> channels,
        int layersPerBlock,
        int latentChannels,
        int normGroups,
        double scalingFactor,
        double shiftFactor,
        Optional<List<Double>> latentsMean,
        Optional<List<Double>> latentsStd,
        boolean quantConv,
        boolean postQuantConv,
        boolean midAttention,
        boolean forceUpcast)
        implements AutoencoderConfig {

    /** The scaling factor of all models before SDXL, which those files may omit. */
    public static final double DEFAULT_SCALING_FACTOR = 0.18215;

    /** Copies the list. */
    public VaeConfig {
        channels = List.copyOf(channels);
    }

    @Override
    public int downscale() {
        return 1 << (channels.size() - 1);
    }

    /** The same network for latents that are scaled otherwise. */
    public VaeConfig withScalingFactor(double factor) {
        return new VaeConfig(
                inChannels,
                outChannels,
                channels,
                layersPerBlock,
                latentChannels,
                normGroups,
                factor,
                shiftFactor,
                latentsMean,
                latentsStd,
                quantConv,
                postQuantConv,
                midAttention,
                forceUpcast);
    }

    /**
     * Reads a {@code vae/config.json}; absent keys have the reference implementation's defaults.
     *
     * @throws org.viperstudio.tensor.WeightsException naming file and key, if a value is invalid or not implemented
     */
    public static VaeConfig parse(ConfigJson json) {
        json.requireOneOf("_class_name", "AutoencoderKL");
        json.requireOneOf("act_fn", "silu", "swish");
        List<Integer> channels = channels(json);
        int latentChannels = json.count("latent_channels", 4);
        return new VaeConfig(
                json.count("in_channels", 3),
                json.count("out_channels", 3),
                channels,
                json.count("layers_per_block", 1),
                latentChannels,
                normGroups(json, channels),
                json.positive("scaling_factor", DEFAULT_SCALING_FACTOR),
                json.number("shift_factor", 0),
                perChannel(json, "latents_mean", latentChannels),
                perChannel(json, "latents_std", latentChannels),
                json.flag("use_quant_conv", true),
                json.flag("use_post_quant_conv", true),
                json.flag("mid_block_add_attention", true),
                json.flag("force_upcast", true));
    }

    private static List<Integer> channels(ConfigJson json) {
        List<Integer> channels = json.counts("block_out_channels", List.of(64));
        if (channels.size() > 16) {
            throw json.fault("block_out_channels", "has " + channels.size() + " levels");
        }
        requireBlocks(json, "down_block_types", "DownEncoderBlock2D", channels.size());
        requireBlocks(json, "up_block_types", "UpDecoderBlock2D", channels.size());
        return channels;
    }

    private static void requireBlocks(ConfigJson json, String key, String only, int count) {
        List<String> types = json.strings(key).orElse(List.of(only));
        if (types.size() != count) {
            throw json.fault(key, "has " + types.size() + " blocks, block_out_channels " + count);
        }
        if (!types.stream().allMatch(only::equals)) {
            throw json.fault(key, "is " + types + "; only " + only + " is supported");
        }
    }

    private static int normGroups(ConfigJson json, List<Integer> channels) {
        int groups = json.count("norm_num_groups", 32);
        for (int width : channels) {
            if (width % groups != 0) {
                throw json.fault("norm_num_groups", groups + " does not divide the " + width + " channels");
            }
        }
        return groups;
    }

    private static Optional<List<Double>> perChannel(ConfigJson json, String key, int channels) {
        Optional<List<Double>> values = json.numbers(key);
        values.filter(list -> list.size() != channels).ifPresent(list -> {
            throw json.fault(key, "has " + list.size() + " values for " + channels + " latent channels");
        });
        return values;
    }
}
