package org.viperstudio.studio;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.viperstudio.diffusion.Degree;
import org.viperstudio.diffusion.DiffusionModel;
import org.viperstudio.diffusion.GenerationListener;
import org.viperstudio.diffusion.MemoryPlan;
import org.viperstudio.diffusion.StoppedException;
import org.viperstudio.model.ModelSource;
import org.viperstudio.model.RecommendedSettings;
import org.viperstudio.network.Compute;
import org.viperstudio.network.Picture;
import org.viperstudio.studio.words.Rewording;
import org.viperstudio.studio.words.VocabularyMapper;
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
    private final LongConsumer makeRoom;
    private final PreviewDecoders previews;
    private @Nullable OpenModels opened;
    private @Nullable Choice openedFor;

    /**
     * A picture and what it was made with.
     *
     * @param settings these, made anew, give the same picture: the type that was computed in is always named
     * @param rewording what the model was told in other words, or not at all
     * @param misfits LoRAs that fit the model in part
     */
    public record Made(Picture picture, GenerationSettings settings, Rewording rewording, List<LoraFit> misfits) {
        public Made {
            misfits = List.copyOf(misfits);
        }
    }

    /** Which models a request uses. */
    private record Choice(
            FileState model,
            @Nullable FileState config,
            @Nullable FileState unet,
            @Nullable FileState vae,
            @Nullable FileState refiner,
            DType dtype) {
        static Choice of(GenerationSettings settings, DType dtype) {
            return new Choice(
                    FileState.of(Path.of(settings.model())),
                    FileState.of(settings.config()),
                    FileState.of(settings.unet()),
                    FileState.of(settings.vae()),
                    FileState.of(settings.refiner()),
                    dtype);
        }

        /** Whether what was opened for this will do: a refiner may stay for the next picture that wants it. */
        boolean serves(Choice wanted) {
            return equals(wanted)
                    || wanted.refiner == null && new Choice(model, config, unet, vae, null, dtype).equals(wanted);
        }

        ModelSource source() {
            return ModelOpener.with(ModelOpener.base(model.path(), path(config)), path(unet), path(vae));
        }

        private static Optional<Path> path(@Nullable FileState file) {
            return Optional.ofNullable(file).map(FileState::path);
        }
    }

    /**
     * Nothing is loaded yet.
     *
     * @param forcedPlan the memory plan, where not the fastest that fits
     */
    public ImageService(Backend backend, Optional<MemoryPlan> forcedPlan) {
        this(backend, forcedPlan, bytes -> {}, PreviewDecoders.NONE);
    }

    /**
     * Nothing is loaded yet.
     *
     * @param makeRoom is told the bytes that a model needs before it is loaded, and may take others off the device
     * @param previews which tiny autoencoders show what is being painted
     */
    public ImageService(
            Backend backend, Optional<MemoryPlan> forcedPlan, LongConsumer makeRoom, PreviewDecoders previews) {
        this.backend = backend;
        this.forcedPlan = forcedPlan;
        this.makeRoom = makeRoom;
        this.previews = previews;
    }

    /**
     * Makes one picture for each degree, all from the same noise.
     *
     * @param start the picture to start from, of the size to make
     * @throws StoppedException when the listener ends it
     */
    public List<Made> generate(
            GenerationSettings settings, List<Degree> degrees, Optional<Picture> start, GenerationListener listener) {
        return proceed(new ImageRun(settings, degrees, start), listener);
    }

    /**
     * Goes on with a request until its pictures are made. When the listener stops it, it may be taken up again by
     * another call: nothing but the step under way is lost, and the pictures are the same to the bit, unless memory
     * forces tiles. The listener may itself make other pictures before it answers.
     *
     * @throws StoppedException when the listener stops it
     */
    public List<Made> proceed(ImageRun run, GenerationListener listener) {
        return backend.call(() -> made(run, listener));
    }

    private List<Made> made(ImageRun run, GenerationListener listener) {
        while (true) {
            OpenModels models = open(run);
            AtomicBoolean displaced = new AtomicBoolean();
            try {
                List<Picture> pictures = models.pipeline(run.settings())
                        .proceed(run.generation(models.mapper()), progress -> {
                            boolean goesOn = listener.onProgress(progress);
                            displaced.set(goesOn && opened != models);
                            return goesOn && !displaced.get();
                        });
                return run.made(
                        pictures,
                        models.base().compute().dtype(),
                        models.extras().misfits());
            } catch (StoppedException stopped) {
                if (!displaced.get()) {
                    throw stopped;
                }
                // The listener used the device for other models: ours are opened again.
            }
        }
    }

    private OpenModels open(ImageRun run) {
        GenerationSettings settings = run.settings();
        Choice choice = Choice.of(settings, dtype(settings.dtype()));
        if (opened == null || openedFor == null || !openedFor.serves(choice)) {
            drop();
            opened = open(choice, run);
            openedFor = choice;
        }
        opened = opened.with(Extras.Wanted.of(settings.loras(), settings.embeddings()));
        opened.previewBy(previews);
        return opened;
    }

    private OpenModels open(Choice choice, ImageRun run) {
        ModelSource source = choice.source();
        Optional<ModelSource> second = Choice.path(choice.refiner()).map(path -> ModelOpener.refiner(path, source));
        // The base leaves a resident refiner its room.
        long refinerBytes =
                second.map(one -> ModelOpener.need(one, choice.dtype()).total()).orElse(0L);
        makeRoom.accept(refinerBytes + ModelOpener.need(source, choice.dtype()).total());
        DiffusionModel base = model(source, choice.dtype(), refinerBytes, run);
        Optional<DiffusionModel> refiner = second.map(one -> model(
                one, choice.dtype(), ModelOpener.need(source, choice.dtype()).total(), run));
        Optional<VocabularyMapper> mapper =
                RecommendedSettings.of(choice.model().path()).map(VocabularyMapper::new);
        return new OpenModels(base, refiner, mapper, Extras.NONE);
    }

    private DiffusionModel model(ModelSource source, DType dtype, long reservedBytes, ImageRun run) {
        int height = run.settings().height();
        int width = run.settings().width();
        long working = ModelOpener.workingBytes(source, dtype, height, width, run.pictures());
        MemoryPlan plan = forcedPlan.orElseGet(
                () -> ModelOpener.plan(source, dtype, FreeMemory.on(backend.device()), reservedBytes, working));
        return new DiffusionModel(source, new Compute(backend, dtype), plan);
    }

    private DType dtype(@Nullable String named) {
        return named == null
                ? PrecisionProbe.of(backend).best()
                : DType.valueOf(named.toUpperCase(java.util.Locale.ROOT));
    }

    private void drop() {
        if (opened != null) {
            opened.close();
            opened = null;
            openedFor = null;
        }
    }

    /** Gives its memory back; the next request loads its model again, as does one that goes on. */
    public void unload() {
        backend.run(this::drop);
    }

    @Override
    public void close() {
        unload();
    }
}
