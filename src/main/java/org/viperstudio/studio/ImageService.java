package org.viperstudio.studio;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.viperstudio.diffusion.Degree;
import org.viperstudio.diffusion.DiffusionModel;
import org.viperstudio.diffusion.GenerationListener;
import org.viperstudio.diffusion.ImageRequest;
import org.viperstudio.diffusion.MemoryPlan;
import org.viperstudio.diffusion.TextToImage;
import org.viperstudio.model.ModelSource;
import org.viperstudio.model.RecommendedSettings;
import org.viperstudio.network.Compute;
import org.viperstudio.network.Picture;
import org.viperstudio.studio.words.Substitution;
import org.viperstudio.studio.words.WordBridge;
import org.viperstudio.tensor.Backend;
import org.viperstudio.tensor.DType;
import org.viperstudio.tensor.FreeMemory;
import org.viperstudio.tensor.PrecisionProbe;

/**
 * Makes pictures from settings. The model of the last request stays loaded for the next one, as far as its memory plan
 * lets it.
 */
public final class ImageService implements AutoCloseable {
    private final Backend backend;
    private final Optional<MemoryPlan> forcedPlan;
    private @Nullable Opened opened;

    /**
     * A picture and what it was made with.
     *
     * @param substitutions words that the model does not know, and what it painted in their place
     */
    public record Made(Picture picture, GenerationSettings settings, List<Substitution> substitutions) {
        public Made {
            substitutions = List.copyOf(substitutions);
        }
    }

    /** Which models a request uses. */
    private record Choice(
            String model,
            @Nullable String config,
            @Nullable String refiner,
            DType dtype,
            List<GenerationSettings.LoraUse> loras,
            List<String> embeddings) {}

    private record Opened(
            Choice choice,
            DiffusionModel base,
            Optional<DiffusionModel> refiner,
            Extras extras,
            Optional<WordBridge> bridge) {
        void close() {
            base.close();
            refiner.ifPresent(DiffusionModel::close);
            extras.close();
        }
    }

    /**
     * Nothing is loaded yet.
     *
     * @param forcedPlan the memory plan, where not the fastest that fits
     */
    public ImageService(Backend backend, Optional<MemoryPlan> forcedPlan) {
        this.backend = backend;
        this.forcedPlan = forcedPlan;
    }

    /**
     * Makes one picture for each degree, all from the same noise.
     *
     * @param start the picture to start from, of the size to make
     * @throws org.viperstudio.diffusion.StoppedException when the listener ends it
     */
    public List<Made> generate(
            GenerationSettings settings, List<Degree> degrees, Optional<Picture> start, GenerationListener listener) {
        return backend.call(() -> {
            Opened models = open(settings);
            SpokenRequest spoken = SpokenRequest.of(settings, models.bridge());
            List<Picture> pictures = new TextToImage(models.base(), models.refiner())
                    .generate(request(settings, spoken, degrees, start), listener);
            List<Made> made = new ArrayList<>();
            for (int i = 0; i < pictures.size(); i++) {
                Degree degree = degrees.get(i);
                made.add(new Made(
                        pictures.get(i), settings.atDegree(degree.liked(), degree.disliked()), spoken.substitutions()));
            }
            return made;
        });
    }

    private static ImageRequest request(
            GenerationSettings settings, SpokenRequest spoken, List<Degree> degrees, Optional<Picture> start) {
        return new ImageRequest(
                spoken.prompt(),
                spoken.negative(),
                spoken.liked(),
                spoken.disliked(),
                degrees,
                settings.seed(),
                settings.steps(),
                settings.guidance(),
                settings.rescale(),
                settings.width(),
                settings.height(),
                Optional.ofNullable(settings.scheduler()),
                start.map(picture -> new ImageRequest.Start(picture, settings.strength())),
                settings.refiner() == null ? OptionalDouble.empty() : OptionalDouble.of(settings.refinerStart()),
                settings.effort());
    }

    private Opened open(GenerationSettings settings) {
        DType dtype = dtype(settings.dtype());
        Choice choice = new Choice(
                settings.model(),
                settings.config(),
                settings.refiner(),
                dtype,
                settings.loras(),
                settings.embeddings());
        if (opened == null || !opened.choice().equals(choice)) {
            unload();
            opened = open(choice);
        }
        return opened;
    }

    private Opened open(Choice choice) {
        ModelSource source = ModelOpener.base(
                Path.of(choice.model()), Optional.ofNullable(choice.config()).map(Path::of));
        Optional<ModelSource> second =
                Optional.ofNullable(choice.refiner()).map(path -> ModelOpener.refiner(Path.of(path), source));
        // The base leaves a resident refiner its room.
        long refinerBytes =
                second.map(one -> ModelOpener.need(one, choice.dtype()).total()).orElse(0L);
        DiffusionModel base = model(source, choice.dtype(), refinerBytes);
        Optional<DiffusionModel> refiner = second.map(one -> model(
                one, choice.dtype(), ModelOpener.need(source, choice.dtype()).total()));
        Extras extras = Extras.putOn(base, choice.loras(), choice.embeddings());
        Optional<WordBridge> bridge =
                RecommendedSettings.of(Path.of(choice.model())).map(WordBridge::new);
        return new Opened(choice, base, refiner, extras, bridge);
    }

    private DiffusionModel model(ModelSource source, DType dtype, long reservedBytes) {
        MemoryPlan plan = forcedPlan.orElseGet(
                () -> ModelOpener.plan(source, dtype, FreeMemory.on(backend.device()), reservedBytes));
        return new DiffusionModel(source, new Compute(backend, dtype), plan);
    }

    private DType dtype(@Nullable String named) {
        return named == null
                ? PrecisionProbe.of(backend).best()
                : DType.valueOf(named.toUpperCase(java.util.Locale.ROOT));
    }

    private void unload() {
        if (opened != null) {
            opened.close();
            opened = null;
        }
    }

    /** Unloads everything. */
    @Override
    public void close() {
        backend.run(this::unload);
    }
}
