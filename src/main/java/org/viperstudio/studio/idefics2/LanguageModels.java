package org.viperstudio.studio.idefics2;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.viperstudio.job.TaskContext;
import org.viperstudio.language.AdaptedModel;
import org.viperstudio.language.LanguageSettings;
import org.viperstudio.language.VisionLanguageModel;
import org.viperstudio.language.WeightForm;
import org.viperstudio.tensor.Backend;
import org.viperstudio.tensor.FreeMemory;

/** The IDEFICS2 that is loaded. It stays loaded for the next job until making pictures needs its memory. */
public final class LanguageModels implements AutoCloseable {
    /** What jobs that use it name, so that none runs inside another: it reads on from what it has read last. */
    static final String NAME = "language model";

    /** Beside its weights a model needs room to compute in. */
    private static final double ROOM = 1.5;

    private final Supplier<Backend> device;
    private final Path cache;
    private final Runnable makeRoom;
    private @Nullable VisionLanguageModel open;
    private @Nullable Path folder;
    private boolean used;

    /**
     * Nothing is loaded yet.
     *
     * @param device asked for when a model is first used
     * @param cache where quantised weights are kept
     * @param makeRoom unloads what paints
     */
    public LanguageModels(Supplier<Backend> device, Path cache, Runnable makeRoom) {
        this.device = device;
        this.cache = cache;
        this.makeRoom = makeRoom;
    }

    /**
     * Uses a model with its adapter, which is loaded first if it is not; to be called by one job at a time.
     *
     * @throws org.viperstudio.tensor.WeightsException if a file is missing, damaged, or of another kind of model
     * @throws java.util.concurrent.CancellationException when the context says so
     */
    <T> T use(LanguageChoice choice, TaskContext context, Function<AdaptedModel, T> use) {
        VisionLanguageModel model = claim(choice.model(), context);
        try {
            return use.apply(model.adapted(Optional.of(choice.adapter())));
        } finally {
            synchronized (this) {
                used = false;
            }
        }
    }

    private VisionLanguageModel claim(Path wanted, TaskContext context) {
        synchronized (this) {
            if (open != null && wanted.equals(folder)) {
                used = true;
                return open;
            }
        }
        release();
        context.progress(0, "loading IDEFICS2");
        VisionLanguageModel opened = load(wanted, context);
        synchronized (this) {
            open = opened;
            folder = wanted;
            used = true;
        }
        return opened;
    }

    private VisionLanguageModel load(Path wanted, TaskContext context) {
        makeRoom.run();
        Backend backend = device.get();
        LanguageSettings settings = LanguageSettings.read(wanted).withPaperSizes();
        WeightForm form = WeightForm.fitting(wanted, backend);
        return VisionLanguageModel.open(wanted, settings, backend, form, cache, done -> {
            context.progress(ReadingProgress.LOADED * done, "packing IDEFICS2 into fewer bits, which is done once");
            return !context.cancelled();
        });
    }

    /**
     * Gives memory back where what paints needs it and the model is not in use.
     *
     * @param bytes how much is needed
     */
    public void makeRoom(long bytes) {
        if (FreeMemory.on(device.get().device()) < ROOM * bytes) {
            release();
        }
    }

    private void release() {
        VisionLanguageModel unused;
        synchronized (this) {
            if (used || open == null) {
                return;
            }
            unused = open;
            open = null;
            folder = null;
        }
        unused.close();
    }

    /** Unloads the model; to be called when no job runs any more. */
    @Override
    public void close() {
        release();
    }
}
