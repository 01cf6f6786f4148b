package org.viperstudio.studio.models;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.viperstudio.job.JobRequest;
import org.viperstudio.job.Priority;
import org.viperstudio.job.TaskContext;
import org.viperstudio.model.ModelFile;
import org.viperstudio.store.DataFolder;
import org.viperstudio.store.SettingsFile;
import org.viperstudio.tensor.WeightsException;
import org.viperstudio.wording.Texts;

/** The models: which are on this machine, which each feature needs, and downloading more. */
public final class ModelService {
    /** The setting that forbids every connection. */
    public static final String OFFLINE = "offline";

    private final DataFolder data;
    private final SettingsFile settings;
    private final ModelHost host;
    private final DownloadPolicy policy;
    private final ModelCatalogue catalogue;
    private final ModelRegistry registry;
    private final GpuRuntime gpuRuntime;
    private @Nullable List<ModelFile.TinyVae> previewDecoders;
    private Runnable beforeDeleting = () -> {};

    /** How much of an offered model is here. */
    public sealed interface Presence {
        /** All of it. */
        record Here(Path path) implements Presence {}

        /** A download was begun. */
        record Partly(long bytes) implements Presence {}

        /** Nothing. */
        record Absent() implements Presence {}
    }

    public ModelService(DataFolder data, SettingsFile settings) {
        this(
                data,
                settings,
                ModelCatalogue.load(),
                ModelHost.HUGGING_FACE,
                DownloadPolicy.PATIENT,
                new GpuRuntime(data));
    }

    ModelService(
            DataFolder data,
            SettingsFile settings,
            ModelCatalogue catalogue,
            ModelHost host,
            DownloadPolicy policy,
            GpuRuntime gpuRuntime) {
        this.data = data;
        this.settings = settings;
        this.catalogue = catalogue;
        this.host = host;
        this.policy = policy;
        this.registry = new ModelRegistry(data);
        this.gpuRuntime = gpuRuntime;
    }

    public ModelCatalogue catalogue() {
        return catalogue;
    }

    /** The models on this machine that were registered or downloaded. */
    public List<RegisteredModel> registered() {
        return registry.all();
    }

    /**
     * Registers a model where it lies.
     *
     * @throws WeightsException if it is none that can be used; the message says what it looks like
     */
    public synchronized RegisteredModel register(Path path) {
        RegisteredModel model = registry.add(path);
        previewDecoders = null;
        return model;
    }

    /**
     * Registers all that was found.
     *
     * @return how many were not registered before
     */
    public synchronized int register(ModelScan scan) {
        previewDecoders = null;
        return registry.addAll(scan.found().stream().map(ModelFile::path).toList());
    }

    /** Looks for models in the folders of other programs, or in those given. */
    public ModelScan scan(List<Path> folders, TaskContext context) {
        List<Path> roots = folders.isEmpty()
                ? ModelScan.knownFolders(System.getenv(), Path.of(System.getProperty("user.home")))
                : folders;
        return ModelScan.of(roots, folder -> {
            context.checkpoint();
            context.progress(0, "looking into " + folder);
        });
    }

    /**
     * Calls before a model's files are deleted.
     *
     * @param release lets go of the models that are loaded: a file in use cannot be deleted on Windows, and keeps its
     *     room elsewhere
     */
    public void beforeDeleting(Runnable release) {
        beforeDeleting = release;
    }

    /**
     * Forgets a model. What the program downloaded is deleted, what lay there before is left as it is. One that cannot
     * be deleted is not forgotten either.
     *
     * @return whether there was anything to forget or delete
     */
    public boolean remove(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        boolean downloaded = registry.isDownload(absolute)
                && !absolute.equals(data.models())
                && Files.exists(absolute, LinkOption.NOFOLLOW_LINKS);
        if (downloaded) {
            beforeDeleting.run();
            ModelFolders.delete(absolute);
        }
        return forget(absolute) || downloaded;
    }

    private synchronized boolean forget(Path path) {
        previewDecoders = null;
        return registry.forget(path);
    }

    /** How much of an offered model is here: downloaded by this program, or registered from another's folder. */
    public Presence presence(ModelOffer offer) {
        Path folder = folder(offer);
        Optional<Path> elsewhere = registry.all().stream()
                .filter(one -> one.model()
                        .filter(model -> one.path().equals(folder) || OfferedElsewhere.is(model, offer))
                        .isPresent())
                .map(RegisteredModel::path)
                .findFirst();
        if (elsewhere.isPresent()) {
            return new Presence.Here(elsewhere.get());
        }
        long bytes = ModelRegistry.size(folder);
        return bytes > 0 ? new Presence.Partly(bytes) : new Presence.Absent();
    }

    /** Whether a feature has all that it needs. */
    public boolean isReady(ModelCatalogue.Feature feature) {
        return feature.needs().stream()
                .map(catalogue::find)
                .flatMap(Optional::stream)
                .allMatch(offer -> presence(offer) instanceof Presence.Here);
    }

    /** Whether every connection is forbidden. */
    public boolean isOffline() {
        return settings.isOn(OFFLINE);
    }

    /** Forbids every connection, or no longer. */
    public void setOffline(boolean offline) {
        settings.set(OFFLINE, Boolean.toString(offline));
    }

    /** A job that downloads a model and registers it; going on where an earlier one ended. */
    public JobRequest<RegisteredModel> download(ModelOffer offer, String lane) {
        return new JobRequest<>(
                offer.title(),
                lane,
                Priority.NORMAL,
                context -> download(offer, context),
                ModelService::downloadAdvice);
    }

    private static String downloadAdvice(Throwable failure) {
        return failure instanceof DownloadException ? Texts.of("jobs.download.kept") : Texts.of("jobs.try-again");
    }

    /**
     * Downloads a model and registers it; going on where an earlier download ended.
     *
     * @throws DownloadException if it cannot be had
     * @throws java.util.concurrent.CancellationException when the context says so; what came is kept
     */
    public RegisteredModel download(ModelOffer offer, TaskContext context) {
        Path folder = folder(offer);
        WhileOnline.run(context, this::isOffline, online -> fetch(offer, folder, online));
        try {
            return register(folder);
        } catch (WeightsException unusable) {
            throw new DownloadException(
                    "What was downloaded cannot be used: " + unusable.getMessage() + ". Remove it, and try again.",
                    unusable);
        }
    }

    private void fetch(ModelOffer offer, Path folder, TaskContext context) {
        ModelFolders.create(folder);
        context.progress(0, "asking " + host.base().getHost() + " for the sizes");
        try (Transfer transfer = new Transfer(offer.title(), folder, policy, context)) {
            new ModelDownload(offer, host, folder, transfer).run();
        }
    }

    /** LibTorch for NVIDIA processors: whether it is here, and what installing it would do. */
    public GpuRuntime gpuRuntime() {
        return gpuRuntime;
    }

    /** A job that fetches LibTorch for NVIDIA processors; it is used from the next start on. */
    public JobRequest<GpuRuntime> installGpuRuntime(String lane) {
        return new JobRequest<>(
                "LibTorch for NVIDIA processors",
                lane,
                Priority.NORMAL,
                this::installGpuRuntime,
                ModelService::downloadAdvice);
    }

    /** Fetches LibTorch for NVIDIA processors; it is used from the next start on. */
    public GpuRuntime installGpuRuntime(TaskContext context) {
        WhileOnline.run(context, this::isOffline, gpuRuntime::install);
        return gpuRuntime;
    }

    /** Where a download of this model lies, or would. */
    public Path folder(ModelOffer offer) {
        return data.models().resolve(offer.id());
    }

    /**
     * The registered tiny autoencoders; unlike others they are asked for with every picture, so they are remembered.
     */
    public synchronized List<ModelFile.TinyVae> previewDecoders() {
        List<ModelFile.TinyVae> known = previewDecoders;
        if (known == null) {
            known = ofKind(ModelFile.TinyVae.class);
            previewDecoders = known;
        }
        return known;
    }

    /** The registered models of one kind, such as {@code ModelFile.Diffusion.class}. */
    public <T extends ModelFile> List<T> ofKind(Class<T> kind) {
        return registry.all().stream()
                .flatMap(one -> one.model().stream())
                .flatMap(model -> kind.isInstance(model) ? Stream.of(kind.cast(model)) : Stream.empty())
                .filter(model -> Files.exists(model.path()))
                .toList();
    }
}
