package org.viperstudio.studio;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
 * Makes pictures from settings: opens the models that they name, puts LoRAs and embeddings on them, and runs the
 * pipeline {@link org.viperstudio.diffusion.TextToImage}. The models of the last request stay loaded for the next one,
 * as far as their memory plan allows. Thread-safe: requests take turns on the inference thread.
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
     * @param settings the request's, with the type that was computed in: they give the same picture again
     * @param rewording which words of the request were mapped to the model's vocabulary, or left out
     * @param misfits LoRAs that fit only a part of the model
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

        /** Whether the models opened for this serve another request: a refiner that it does not name may stay. */
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
     * Loads nothing yet.
     *
     * @param forcedPlan the memory plan; empty for the fastest that fits
     */
    public ImageService(Backend backend, Optional<MemoryPlan> forcedPlan) {
        this(backend, forcedPlan, bytes -> {}, PreviewDecoders.NONE);
    }

    /**
     * Loads nothing yet.
     *
     * @param forcedPlan the memory plan; empty for the fastest that fits
     * @param makeRoom called before a model is loaded with the bytes that it needs; may unload other models from the
     *     device
     * @param previews the tiny autoencoders that make previews
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
     * @param start the picture to start from (image to image), of the size to make
     * @throws StoppedException when the listener stops it
     * @throws org.viperstudio.tensor.WeightsException if a file is damaged or made for another model
     * @throws org.viperstudio.tensor.DeviceMemoryException when not even the smallest memory plan suffices
     */
    public List<Made> generate(
            GenerationSettings settings, List<Degree> degrees, Optional<Picture> start, GenerationListener listener) {
        return proceed(new ImageRun(settings, degrees, start), listener);
    }

    /**
     * Starts or resumes a request, and makes its pictures. When the listener stops it, another call resumes it: only
     * the step under way is lost, and the pictures are the same to the bit, unless memory is so short that they are
     * decoded in tiles. The listener may itself make other pictures before it returns.
     *
     * @throws StoppedException when the listener stops it
     * @throws org.viperstudio.tensor.WeightsException if a file is damaged or made for another model
     * @throws org.viperstudio.tensor.DeviceMemoryException when not even the smallest memory plan suffices
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
                // The listener opened other models on the device: ours are opened again.
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
        opened.setPreviewDecoders(previews);
        return opened;
    }

    private OpenModels open(Choice choice, ImageRun run) {
        ModelSource source = choice.source();
        long baseBytes = bytes(source, choice.dtype());
        Optional<ModelSource> second = Choice.path(choice.refiner()).map(path -> ModelOpener.refiner(path, source));
        // The base's plan leaves room for a resident refiner.
        long refinerBytes = second.map(one -> bytes(one, choice.dtype())).orElse(0L);
        makeRoom.accept(refinerBytes + baseBytes);
        DiffusionModel base = model(source, choice.dtype(), refinerBytes, run);
        Optional<DiffusionModel> refiner = second.map(one -> model(one, choice.dtype(), baseBytes, run));
        Optional<VocabularyMapper> mapper =
                RecommendedSettings.of(choice.model().path()).map(VocabularyMapper::new);
        return new OpenModels(base, refiner, mapper, Extras.NONE);
    }

    private long bytes(ModelSource source, DType dtype) {
        return ModelOpener.need(source, backend.device(), dtype).total();
    }

    private DiffusionModel model(ModelSource source, DType dtype, long reservedBytes, ImageRun run) {
        int height = run.settings().height();
        int width = run.settings().width();
        long working = ModelOpener.workingBytes(source, dtype, height, width, run.pictures());
        Compute compute = new Compute(backend, dtype);
        MemoryPlan plan = forcedPlan.orElseGet(
                () -> ModelOpener.plan(source, compute, FreeMemory.on(backend.device()), reservedBytes, working));
        return new DiffusionModel(source, compute, plan);
    }

    private DType dtype(@Nullable String named) {
        return named == null ? PrecisionProbe.of(backend).best() : DType.valueOf(named.toUpperCase(Locale.ROOT));
    }

    private void drop() {
        if (opened != null) {
            opened.close();
            opened = null;
            openedFor = null;
        }
    }

    /** Unloads all models; the next request, or the one that is resumed, loads its own again. */
    public void unload() {
        backend.run(this::drop);
    }

    @Override
    public void close() {
        unload();
    }
}
