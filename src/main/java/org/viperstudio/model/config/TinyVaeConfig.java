package org.viperstudio.model.config;

import java.util.List;

/**
 * The tiny autoencoder (TAESD, {@code AutoencoderTiny}): made for previews, and small enough to be a model's only one.
 *
 * @param inChannels image channels that are encoded
 * @param outChannels image channels that are decoded
 * @param latentChannels channels of the latents
 * @param encoderChannels feature channels of each encoder level, finest first
 * @param encoderBlocks residual blocks of each encoder level
 * @param decoderChannels feature channels of each decoder level, coarsest first
 * @param decoderBlocks residual blocks of each decoder level
 * @param activation {@code relu}, {@code silu} or {@code gelu}
 * @param upscale factor from one decoder level to the next
 * @param latentMagnitude half the range of raw latents
 * @param latentShift where 0 lies when raw latents are mapped to 0..1
 * @param scalingFactor factor on encoded latents
 * @param shiftFactor mean of encoded latents
 */
public record TinyVaeConfig(
        int inChannels,
        int outChannels,
        int latentChannels,
        List<Integer> encoderChannels,
        List<Integer> encoderBlocks,
        List<Integer> decoderChannels,
        List<Integer> decoderBlocks,
        String activation,
        int upscale,
        double latentMagnitude,
        double latentShift,
        double scalingFactor,
        double shiftFactor)
        implements AutoencoderConfig {

    private static final List<Integer> DEFAULT_CHANNELS = List.of(64, 64, 64, 64);
    private static final int MAX_BLOCKS = 256;

    /** Copies the lists. */
    public TinyVaeConfig {
        encoderChannels = List.copyOf(encoderChannels);
        encoderBlocks = List.copyOf(encoderBlocks);
        decoderChannels = List.copyOf(decoderChannels);
        decoderBlocks = List.copyOf(decoderBlocks);
    }

    @Override
    public int downscale() {
        return 1 << (encoderChannels.size() - 1);
    }

    @Override
    public boolean forceUpcast() {
        return false;
    }

    /**
     * Reads the configuration; absent keys have the reference implementation's defaults.
     *
     * @throws org.viperstudio.tensor.WeightsException naming file and key, if a value is invalid or not implemented
     */
    public static TinyVaeConfig parse(ConfigJson json) {
        json.requireOneOf("_class_name", "AutoencoderTiny");
        json.requireOneOf("act_fn", "relu", "silu", "gelu");
        json.requireOneOf("upsample_fn", "nearest");
        List<Integer> encoderChannels = json.counts("encoder_block_out_channels", DEFAULT_CHANNELS);
        List<Integer> decoderChannels = json.counts("decoder_block_out_channels", DEFAULT_CHANNELS);
        return new TinyVaeConfig(
                json.count("in_channels", 3),
                json.count("out_channels", 3),
                json.count("latent_channels", 4),
                encoderChannels,
                blocks(json, "num_encoder_blocks", List.of(1, 3, 3, 3), encoderChannels),
                decoderChannels,
                blocks(json, "num_decoder_blocks", List.of(3, 3, 3, 1), decoderChannels),
                json.string("act_fn").orElse("relu"),
                json.count("upsampling_scaling_factor", 2),
                json.positive("latent_magnitude", 3),
                json.number("latent_shift", 0.5),
                json.positive("scaling_factor", 1),
                json.number("shift_factor", 0));
    }

    private static List<Integer> blocks(ConfigJson json, String key, List<Integer> byDefault, List<Integer> channels) {
        List<Integer> blocks = json.numbers(key)
                .map(numbers ->
                        numbers.stream().map(number -> whole(json, key, number)).toList())
                .orElse(byDefault);
        if (blocks.size() != channels.size() || blocks.size() > 16) {
            throw json.fault(key, "has " + blocks.size() + " levels, its channels " + channels.size());
        }
        return blocks;
    }

    /** A level may have no block at all. */
    private static int whole(ConfigJson json, String key, double number) {
        if (number < 0 || number > MAX_BLOCKS || number != Math.rint(number)) {
            throw json.fault(key, "holds " + number);
        }
        return (int) number;
    }
}
