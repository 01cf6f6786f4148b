package org.viperstudio.studio.create;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.viperstudio.model.ModelSource;
import org.viperstudio.model.RecommendedSettings;
import org.viperstudio.studio.GenerationSettings.LoraUse;
import org.viperstudio.studio.ModelOpener;

/**
 * How a scene is painted.
 *
 * @param model the model's file or folder
 * @param config the folder that configures a single-file model
 * @param steps of a picture in full quality
 * @param previewSteps of a quick one, at most {@code steps}
 * @param scheduler its name, where not the model's own
 * @param previewScheduler the same for quick pictures
 * @param refiner the refiner's file or folder, if there is one
 * @param refinerStart the share of the schedule after which it takes over, 0..1
 * @param embeddings files of textual-inversion embeddings
 */
public record PaintSettings(
        String model,
        @Nullable String config,
        int steps,
        int previewSteps,
        double guidance,
        double rescale,
        int width,
        int height,
        @Nullable String scheduler,
        @Nullable String previewScheduler,
        @Nullable String refiner,
        double refinerStart,
        List<LoraUse> loras,
        List<String> embeddings) {
    /** The share of the schedule after which the released pipeline's refiner takes over. */
    public static final double REFINER_START = 0.8;

    private static final int STEPS = 40;
    private static final int PREVIEW_STEPS = 8;
    private static final double GUIDANCE = 5;

    /** Before a model is known: nothing can be painted by it. */
    public static final PaintSettings UNKNOWN =
            new PaintSettings("", null, 1, 1, 1, 0, 512, 512, null, null, null, REFINER_START, List.of(), List.of());

    /**
     * What suits a model: its own recommendations, or else those of the method's released pipeline at the size that the
     * model was trained on.
     *
     * @throws org.viperstudio.tensor.WeightsException if it is damaged, saying where
     * @throws IllegalArgumentException if it makes no pictures by itself
     */
    public static PaintSettings suiting(Path model) {
        ModelSource source = ModelOpener.base(model, Optional.empty());
        return RecommendedSettings.of(model)
                .map(suits -> of(
                                model, suits.size(), suits.steps(), suits.live().steps())
                        .withGuidance(suits.guidance())
                        .withRescale(suits.rescale())
                        .withSchedulers(suits.scheduler(), suits.live().scheduler()))
                .orElseGet(() -> of(model, side(source), STEPS, PREVIEW_STEPS));
    }

    private static PaintSettings of(Path model, int side, int steps, int previewSteps) {
        return new PaintSettings(
                model.toString(),
                null,
                steps,
                previewSteps,
                GUIDANCE,
                0,
                side,
                side,
                null,
                null,
                null,
                REFINER_START,
                List.of(),
                List.of());
    }

    private static int side(ModelSource source) {
        int scale = source.autoencoder().map(part -> part.config().downscale()).orElse(8);
        return source.unet().config().sampleSize().orElse(128) * scale;
    }

    private PaintSettings withSchedulers(String full, String preview) {
        return new PaintSettings(
                model,
                config,
                steps,
                previewSteps,
                guidance,
                rescale,
                width,
                height,
                full,
                preview,
                refiner,
                refinerStart,
                loras,
                embeddings);
    }

    public PaintSettings {
        loras = List.copyOf(loras);
        embeddings = List.copyOf(embeddings);
        previewSteps = Math.min(previewSteps, steps);
    }

    public PaintSettings withSteps(int other) {
        return new PaintSettings(
                model,
                config,
                other,
                previewSteps,
                guidance,
                rescale,
                width,
                height,
                scheduler,
                previewScheduler,
                refiner,
                refinerStart,
                loras,
                embeddings);
    }

    public PaintSettings withGuidance(double other) {
        return new PaintSettings(
                model,
                config,
                steps,
                previewSteps,
                other,
                rescale,
                width,
                height,
                scheduler,
                previewScheduler,
                refiner,
                refinerStart,
                loras,
                embeddings);
    }

    public PaintSettings withRescale(double other) {
        return new PaintSettings(
                model,
                config,
                steps,
                previewSteps,
                guidance,
                other,
                width,
                height,
                scheduler,
                previewScheduler,
                refiner,
                refinerStart,
                loras,
                embeddings);
    }

    public PaintSettings withSize(int otherWidth, int otherHeight) {
        return new PaintSettings(
                model,
                config,
                steps,
                previewSteps,
                guidance,
                rescale,
                otherWidth,
                otherHeight,
                scheduler,
                previewScheduler,
                refiner,
                refinerStart,
                loras,
                embeddings);
    }

    /** @param name empty for the model's own */
    public PaintSettings withScheduler(String name) {
        return new PaintSettings(
                model,
                config,
                steps,
                previewSteps,
                guidance,
                rescale,
                width,
                height,
                name.isEmpty() ? null : name,
                previewScheduler,
                refiner,
                refinerStart,
                loras,
                embeddings);
    }

    /** @param path empty for none */
    public PaintSettings withRefiner(String path) {
        return new PaintSettings(
                model,
                config,
                steps,
                previewSteps,
                guidance,
                rescale,
                width,
                height,
                scheduler,
                previewScheduler,
                path.isEmpty() ? null : path,
                refinerStart,
                loras,
                embeddings);
    }

    public PaintSettings withLoras(List<LoraUse> others) {
        return new PaintSettings(
                model,
                config,
                steps,
                previewSteps,
                guidance,
                rescale,
                width,
                height,
                scheduler,
                previewScheduler,
                refiner,
                refinerStart,
                others,
                embeddings);
    }
}
