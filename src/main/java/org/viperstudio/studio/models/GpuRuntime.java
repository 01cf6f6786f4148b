package org.viperstudio.studio.models;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import org.viperstudio.job.TaskContext;
import org.viperstudio.store.DataFolder;
import org.viperstudio.store.DurableFile;
import org.viperstudio.studio.models.ModelService.Presence;
import org.viperstudio.studio.models.Transfer.Wanted;
import org.viperstudio.tensor.CudaDriver;

/**
 * LibTorch's build for NVIDIA processors, which is too large to be bundled. Its files are downloaded from where Deep
 * Java Library, the engine's Java API, publishes them, and used from the next start on.
 */
public final class GpuRuntime {
    /** Who publishes it. */
    public static final String MAKER = "Deep Java Library (publish.djl.ai)";

    private static final URI PUBLISHED = URI.create("https://publish.djl.ai");
    private static final String FLAVOR = "cu128";

    private final Path folder;
    private final URI host;
    private final DownloadPolicy policy;
    private final String version;
    private final String platform;
    private final BooleanSupplier driver;

    public GpuRuntime(DataFolder data) {
        this(data, PUBLISHED, DownloadPolicy.PATIENT, platform(System.getProperties()), GpuRuntime::findsDriver);
    }

    /** @param driver whether NVIDIA's driver is here */
    GpuRuntime(DataFolder data, URI host, DownloadPolicy policy, String platform, BooleanSupplier driver) {
        this.host = host;
        this.policy = policy;
        this.platform = platform;
        this.driver = driver;
        this.version = version();
        this.folder = folder(data.path(), version);
    }

    private static Path folder(Path data, String version) {
        return data.resolve("runtime").resolve("pytorch-" + version + "-" + FLAVOR);
    }

    /** The version of LibTorch that the engine's Java side was made for. */
    private static String version() {
        Properties properties = new Properties();
        try (InputStream stream = GpuRuntime.class.getResourceAsStream("/jnilib/pytorch.properties")) {
            properties.load(Objects.requireNonNull(stream));
        } catch (IOException damaged) {
            throw new IllegalStateException("the engine library is damaged; install the program again", damaged);
        }
        return properties.getProperty("jni_version").split("-")[0];
    }

    static String platform(Properties system) {
        String os = system.getProperty("os.name").toLowerCase(Locale.ROOT);
        String name = os.startsWith("windows") ? "win" : os.startsWith("mac") ? "osx" : "linux";
        String machine = system.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x86_64";
        return name + "-" + machine;
    }

    /** Whether the makers publish it for this platform. */
    public boolean isOffered() {
        return platform.equals("linux-x86_64") || platform.equals("win-x86_64");
    }

    /** Whether NVIDIA's driver is here, without which it is of no use. */
    public boolean hasDriver() {
        return driver.getAsBoolean();
    }

    private static boolean findsDriver() {
        return CudaDriver.here().isPresent();
    }

    public boolean isInstalled() {
        return Files.isDirectory(folder);
    }

    /** How much of it is here. */
    public Presence presence() {
        if (isInstalled()) {
            return new Presence.Here(folder);
        }
        long bytes = ModelRegistry.size(incoming());
        return bytes > 0 ? new Presence.Partly(bytes) : new Presence.Absent();
    }

    private Path incoming() {
        return folder.resolveSibling(folder.getFileName() + ".incoming");
    }

    /** What installing will do, to be shown before. */
    public String announcement() {
        return "LibTorch %s for CUDA 12.8 (%s), up to 2.5 GB, from %s, under the licences of PyTorch and NVIDIA, into %s."
                .formatted(version, platform, MAKER, folder);
    }

    /**
     * Downloads and unpacks it, unless it is installed; resumes an earlier download that was interrupted.
     *
     * @throws DownloadException if it is not available; what was downloaded is kept
     */
    public void install(TaskContext context) {
        requireUsable();
        if (isInstalled()) {
            return;
        }
        Path incoming = incoming();
        ModelFolders.create(incoming);
        try (Transfer transfer = new Transfer("LibTorch for NVIDIA processors", incoming, policy, context)) {
            Path list = incoming.resolve("files.txt");
            transfer.fetch(List.of(new Wanted(remote("files.txt"), list)));
            List<Wanted> files = transfer.asked(unlessUnpacked(wanted(list, incoming)));
            transfer.fetch(files);
            for (Wanted file : files) {
                context.progress(1, "unpacking " + file.target().getFileName());
                new CompressedFile(file.target()).unpack();
            }
            Files.delete(list);
            DurableFile.rename(incoming, folder);
        } catch (IOException failure) {
            throw new DownloadException(
                    incoming + " cannot be used: " + failure.getMessage() + ". Make room, and start again.", failure);
        }
    }

    private void requireUsable() {
        if (!isOffered()) {
            throw new DownloadException("LibTorch for NVIDIA processors is not published for " + platform + ".");
        }
        if (!hasDriver()) {
            throw new DownloadException(
                    "NVIDIA's driver is not here, without which LibTorch for its processors is of no use. Install the"
                            + " driver first.");
        }
    }

    private RemoteFile remote(String path) {
        return new RemoteFile(host.resolve("/pytorch/" + version + "/" + path), OptionalLong.empty(), Optional.empty());
    }

    private List<Wanted> wanted(Path list, Path incoming) throws IOException {
        String prefix = FLAVOR + "/" + platform + "/native/lib/";
        List<Wanted> files = Files.readAllLines(list).stream()
                .map(String::strip)
                .filter(line -> line.startsWith(prefix) && line.endsWith(CompressedFile.ENDING))
                .map(line -> new Wanted(remote(line), incoming.resolve(name(line.substring(prefix.length())))))
                .toList();
        if (files.isEmpty()) {
            throw new DownloadException(
                    "LibTorch " + version + " for CUDA 12.8 is no longer published for " + platform + ".");
        }
        return files;
    }

    /** A plain name, so that none leads out of the folder. */
    private static String name(String escaped) {
        String name = URLDecoder.decode(escaped, StandardCharsets.UTF_8);
        if (!name.matches("[\\w.+-]+")) {
            throw new DownloadException(
                    "The list of files names \"" + name + "\", which is none. Nothing was fetched.");
        }
        return name;
    }

    private static List<Wanted> unlessUnpacked(List<Wanted> files) {
        return files.stream()
                .filter(one -> !new CompressedFile(one.target()).isUnpacked())
                .toList();
    }

    /** Deletes it, or what of it has come; the processor is used from the next start on. */
    public void remove() {
        Path outgoing = folder.resolveSibling(folder.getFileName() + ".outgoing");
        deleteIfThere(outgoing);
        if (isInstalled()) {
            setAside(outgoing);
        }
        deleteIfThere(outgoing);
        deleteIfThere(incoming());
    }

    /** In one go: what is left of a deletion that was cut off would be loaded at the next start, and fail. */
    private void setAside(Path outgoing) {
        try {
            DurableFile.rename(folder, outgoing);
        } catch (IOException inUse) {
            throw new DownloadException(
                    folder + " cannot be deleted while it is in use: " + inUse.getMessage()
                            + ". Nothing was changed. End the program, and run its command: models gpu --remove",
                    inUse);
        }
    }

    private static void deleteIfThere(Path path) {
        if (Files.exists(path)) {
            ModelFolders.delete(path);
        }
    }

    /**
     * Lets the engine use it, if it is in this folder of the user's data; to be called before the engine is loaded.
     * Without the driver it could not be loaded at all, so that then the build for the processor is used.
     */
    public static void use(Path data) {
        Path installed = folder(data, version());
        if (Files.isDirectory(installed) && System.getenv("PYTORCH_LIBRARY_PATH") == null && findsDriver()) {
            System.setProperty(
                    "PYTORCH_LIBRARY_PATH", installed.toAbsolutePath().toString());
            System.setProperty("PYTORCH_FLAVOR", FLAVOR);
        }
    }
}
