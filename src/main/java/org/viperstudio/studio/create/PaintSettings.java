package org.viperstudio.studio.create;

import com.google.gson.Gson;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.viperstudio.model.ModelSource;
import org.viperstudio.model.RecommendedSettings;
import org.viperstudio.studio.GenerationSettings.LoraUse;
import org.viperstudio.studio.ModelOpener;

/**
 * How a scene is painted.
 *
 * @param tasteScale what degrees are multiplied with, over 0 to 1
 * @param full of a picture in full quality
 * @param quick of a quick one, with at most as many steps
 * @param manner as in a picture of before, or the usual one
 */
public record PaintSettings(
        ModelUse models,
        int width,
        int height,
        double guidance,
        double rescale,
        double tasteScale,
        Pass full,
        Pass quick,
        Manner manner) {
    /** Before a model is known: nothing can be painted by it. */
    public static final PaintSettings UNKNOWN =
            new PaintSettings(ModelUse.of(""), 512, 512, 1, 0, 1, new Pass(1, null), new Pass(1, null));

    private static final Gson GSON = new Gson();
    private static final int STEPS = 40;
    private static final int QUICK_STEPS = 8;
    private static final double GUIDANCE = 5;

    /**
     * What suits a model: its own recommendations, or else those of the method's released pipeline at the size that the
     * model was trained on.
     *
     * @throws org.viperstudio.tensor.WeightsException if it is damaged, saying where
     * @throws IllegalArgumentException if it makes no pictures by itself
     */
    public static PaintSettings suiting(Path model) {
        ModelSource source = ModelOpener.base(model, Optional.empty());
        ModelUse alone = ModelUse.of(model.toString());
        return RecommendedSettings.of(model)
                .map(suits -> new PaintSettings(
                        alone,
                        suits.size(),
                        suits.size(),
                        suits.guidance(),
                        suits.rescale(),
                        suits.tasteScale(),
                        new Pass(suits.steps(), suits.scheduler()),
                        new Pass(suits.live().steps(), suits.live().scheduler())))
                .orElseGet(() -> new PaintSettings(
                        alone,
                        side(source),
                        side(source),
                        GUIDANCE,
                        0,
                        1,
                        new Pass(STEPS, null),
                        new Pass(QUICK_STEPS, null)));
    }

    private static int side(ModelSource source) {
        int scale = source.autoencoder().map(part -> part.config().downscale()).orElse(8);
        return source.unet().config().sampleSize().orElse(128) * scale;
    }

    /** How a scene is painted in the usual manner. */
    public PaintSettings(
            ModelUse models,
            int width,
            int height,
            double guidance,
            double rescale,
            double tasteScale,
            Pass full,
            Pass quick) {
        this(models, width, height, guidance, rescale, tasteScale, full, quick, Manner.USUAL);
    }

    public PaintSettings {
        Objects.requireNonNull(models);
        // Settings that were kept before there was a taste scale have none.
        tasteScale = tasteScale == 0 ? 1 : tasteScale;
        manner = Objects.requireNonNullElse(manner, Manner.USUAL);
        quick = quick.withSteps(Math.min(quick.steps(), full.steps()));
    }

    /** The model's file or folder. */
    public String model() {
        return models.model();
    }

    public PaintSettings withSteps(int other) {
        return new PaintSettings(
                models, width, height, guidance, rescale, tasteScale, full.withSteps(other), quick, manner);
    }

    public PaintSettings withGuidance(double other) {
        return new PaintSettings(models, width, height, other, rescale, tasteScale, full, quick, manner);
    }

    public PaintSettings withRescale(double other) {
        return new PaintSettings(models, width, height, guidance, other, tasteScale, full, quick, manner);
    }

    public PaintSettings withTasteScale(double other) {
        return new PaintSettings(models, width, height, guidance, rescale, other, full, quick, manner);
    }

    public PaintSettings withSize(int otherWidth, int otherHeight) {
        return new PaintSettings(models, otherWidth, otherHeight, guidance, rescale, tasteScale, full, quick, manner);
    }

    /** @param name empty for the model's own */
    public PaintSettings withScheduler(String name) {
        return new PaintSettings(
                models, width, height, guidance, rescale, tasteScale, full.withScheduler(name), quick, manner);
    }

    /** @param path empty for none */
    public PaintSettings withRefiner(String path) {
        return with(models.withRefiner(path));
    }

    /** @param path of an autoencoder; empty for the model's own */
    public PaintSettings withVae(String path) {
        return with(models.withVae(path));
    }

    public PaintSettings withLoras(List<LoraUse> others) {
        return with(models.withLoras(others));
    }

    /** @param paths files of textual-inversion embeddings */
    public PaintSettings withEmbeddings(List<String> paths) {
        return with(models.withEmbeddings(paths));
    }

    private PaintSettings with(ModelUse others) {
        return new PaintSettings(others, width, height, guidance, rescale, tasteScale, full, quick, manner);
    }

    /** The same in the usual manner. */
    public PaintSettings usual() {
        return new PaintSettings(models, width, height, guidance, rescale, tasteScale, full, quick);
    }

    /** As text, for {@link #fromJson}. */
    public String toJson() {
        return GSON.toJson(this);
    }

    /**
     * What {@link #toJson} wrote, without extras whose files are gone.
     *
     * @return none where it is something else, or the model is gone
     */
    public static Optional<PaintSettings> fromJson(String json) {
        try {
            return Optional.ofNullable(GSON.fromJson(json, PaintSettings.class))
                    .flatMap(read -> read.models.stillThere().map(read::with));
        } catch (RuntimeException damaged) {
            // Whatever the text's form, or these records about what is missing in it, objects to.
            return Optional.empty();
        }
    }

    /** The same with quick pictures that are made with fewer steps, or smaller. */
    PaintSettings reducedBy(PreviewReduction reduction) {
        return new PaintSettings(
                models,
                reduction.side(width),
                reduction.side(height),
                guidance,
                rescale,
                tasteScale,
                full,
                quick.withSteps(reduction.steps(quick.steps())),
                manner);
    }
}
