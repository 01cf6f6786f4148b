package org.viperstudio.model.config;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A conditional UNet ({@code UNet2DConditionModel}) of the Stable Diffusion family.
 *
 * @param inChannels latent channels that go in
 * @param outChannels latent channels of the prediction
 * @param levels the resolutions, finest first
 * @param middle the layers between the way down and the way up
 * @param normGroups groups of every group normalisation
 * @param normEps its epsilon
 * @param flipSinToCos cosines before sines in the timestep embedding
 * @param frequencyShift subtracted from the half width in the exponent of the timestep embedding's frequencies
 * @param timeScalesAndShifts whether the timestep scales and shifts a residual layer's features, not only shifts them
 * @param crossAttentionWidth width of the text embeddings
 * @param linearProjection whether the projections around the transformers are linear, not 1 x 1 convolutions
 * @param upcastAttention whether the scores of attention are too large for float16
 * @param addedEmbedding SDXL's pooled text and size conditioning
 * @param guidanceEmbeddingWidth width of the guidance scale's embedding in distilled models
 * @param sampleSize latent pixels along one side of the images that it was trained on, if told
 */
public record UNetConfig(
        int inChannels,
        int outChannels,
        List<UNetLevel> levels,
        UNetBlock middle,
        int normGroups,
        double normEps,
        boolean flipSinToCos,
        double frequencyShift,
        boolean timeScalesAndShifts,
        int crossAttentionWidth,
        boolean linearProjection,
        boolean upcastAttention,
        Optional<AddedEmbedding> addedEmbedding,
        OptionalInt guidanceEmbeddingWidth,
        OptionalInt sampleSize) {

    /**
     * The {@code text_time} embedding: pooled text beside one sinusoidal embedding for each of the size numbers.
     *
     * @param timeWidth width of the embedding of one number
     * @param inputWidth width of all of it, pooled text included
     */
    public record AddedEmbedding(int timeWidth, int inputWidth) {}

    /** Copies the levels. */
    public UNetConfig {
        levels = List.copyOf(levels);
    }

    /** Width of the timestep embedding that every residual layer gets. */
    public int timeEmbeddingWidth() {
        return 4 * levels.getFirst().channels();
    }

    /**
     * Reads a {@code unet/config.json}; absent keys have the reference implementation's defaults.
     *
     * @throws org.viperstudio.tensor.WeightsException naming file and key, if a value is invalid or not implemented
     */
    public static UNetConfig parse(ConfigJson json) {
        requireImplemented(json);
        UNetLevels read = new UNetLevels(json);
        List<UNetLevel> levels = read.all();
        return new UNetConfig(
                json.count("in_channels", 4),
                json.count("out_channels", 4),
                levels,
                read.middle(),
                normGroups(json, levels),
                json.positive("norm_eps", 1e-5),
                json.flag("flip_sin_to_cos", true),
                json.number("freq_shift", 0),
                json.string("resnet_time_scale_shift")
                        .filter("scale_shift"::equals)
                        .isPresent(),
                oneForAll(json, "cross_attention_dim", levels.size(), 1280),
                json.flag("use_linear_projection", false),
                json.flag("upcast_attention", false),
                addedEmbedding(json),
                json.has("time_cond_proj_dim")
                        ? OptionalInt.of(json.count("time_cond_proj_dim", 1))
                        : OptionalInt.empty(),
                json.has("sample_size")
                        ? OptionalInt.of(json.countForEach("sample_size", 2, 1).getFirst())
                        : OptionalInt.empty());
    }

    private static void requireImplemented(ConfigJson json) {
        UNetLimits.check(json);
        if (json.has("addition_embed_type")) {
            json.requireOnly("addition_embed_type", "\"text_time\"");
        }
    }

    private static int oneForAll(ConfigJson json, String key, int count, int byDefault) {
        List<Integer> values = json.countForEach(key, count, byDefault);
        if (!values.equals(Collections.nCopies(count, values.getFirst()))) {
            throw json.fault(key, "differs from level to level: " + values);
        }
        return values.getFirst();
    }

    private static int normGroups(ConfigJson json, List<UNetLevel> levels) {
        int groups = json.count("norm_num_groups", 32);
        for (UNetLevel level : levels) {
            if (level.channels() % groups != 0) {
                throw json.fault("norm_num_groups", groups + " does not divide the " + level.channels() + " channels");
            }
        }
        return groups;
    }

    private static Optional<AddedEmbedding> addedEmbedding(ConfigJson json) {
        if (!json.has("addition_embed_type")) {
            return Optional.empty();
        }
        return Optional.of(new AddedEmbedding(
                requiredCount(json, "addition_time_embed_dim"),
                requiredCount(json, "projection_class_embeddings_input_dim")));
    }

    private static int requiredCount(ConfigJson json, String key) {
        if (!json.has(key)) {
            throw json.fault(key, "is missing");
        }
        return json.count(key, 1);
    }
}
