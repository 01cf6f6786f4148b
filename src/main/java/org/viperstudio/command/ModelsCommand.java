package org.viperstudio.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.viperstudio.studio.Studio;
import org.viperstudio.studio.models.GpuRuntime;
import org.viperstudio.studio.models.ModelHost;
import org.viperstudio.studio.models.ModelOffer;
import org.viperstudio.studio.models.ModelScan;
import org.viperstudio.studio.models.ModelService;
import org.viperstudio.studio.models.ModelService.Presence;
import org.viperstudio.studio.models.RegisteredModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The model files. */
@Command(
        name = "models",
        description = "Lists, finds, registers, downloads and removes models.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ModelsCommand.ListAll.class,
            ModelsCommand.Scan.class,
            ModelsCommand.Register.class,
            ModelsCommand.Download.class,
            ModelsCommand.Remove.class,
            ModelsCommand.Offline.class,
            ModelsCommand.Gpu.class
        })
final class ModelsCommand {
    private static final double GIGABYTE = 1e9;

    private static Map<String, Object> fields(RegisteredModel model) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("path", model.path());
        fields.put("kind", model.title());
        fields.put("bytes", model.bytes());
        fields.put("downloaded", model.downloaded());
        fields.put("fault", model.fault());
        return fields;
    }

    private static String line(RegisteredModel model) {
        return "%-32s %6.2f GB  %s%s"
                .formatted(
                        model.title(),
                        model.bytes() / GIGABYTE,
                        model.path(),
                        model.fault().isEmpty() ? "" : "\n    " + model.fault());
    }

    @Command(
            name = "list",
            description = "Lists the models on this machine and those that can be downloaded.",
            mixinStandardHelpOptions = true)
    static final class ListAll extends DataCommand {
        @Override
        void run(Studio studio, JsonLines out) {
            ModelService models = studio.models();
            Stream<Row> registered =
                    models.registered().stream().map(model -> new Row(fields(model), ModelsCommand.line(model)));
            Stream<Row> offered = models.catalogue().models().stream()
                    .map(offer -> new Row(fields(models, offer), line(models, offer)));
            // Programs find the offers first, as they stand in the list; a person looks for what is here.
            List<Row> rows =
                    (out.json() ? Stream.concat(offered, registered) : Stream.concat(registered, offered)).toList();
            out.list(rows, Row::fields, Row::line);
        }

        private record Row(Map<String, Object> fields, String line) {}

        private static Map<String, Object> fields(RegisteredModel model) {
            Map<String, Object> fields = new LinkedHashMap<>(Map.of("registered", true));
            fields.putAll(ModelsCommand.fields(model));
            return fields;
        }

        private static Map<String, Object> fields(ModelService models, ModelOffer offer) {
            Map<String, Object> fields = new LinkedHashMap<>();
            Presence presence = models.presence(offer);
            fields.put("id", offer.id());
            fields.put("title", offer.title());
            fields.put("purpose", offer.purpose());
            fields.put("licence", offer.licence());
            fields.put("maker", offer.maker());
            fields.put("page", offer.page());
            fields.put("about_gigabytes", offer.size());
            fields.put("presence", presence.getClass().getSimpleName().toLowerCase(Locale.ROOT));
            fields.put("path", presence instanceof Presence.Here(Path path) ? path : null);
            return fields;
        }

        private static String line(ModelService models, ModelOffer offer) {
            String size = offer.size().isPresent()
                    ? String.format(Locale.ROOT, "about %.1f GB", offer.size().getAsDouble())
                    : "size not known";
            String here =
                    switch (models.presence(offer)) {
                        case Presence.Here(Path path) -> "here: " + path;
                        case Presence.Partly(long bytes) ->
                            String.format(Locale.ROOT, "%.2f GB are here: download goes on", bytes / GIGABYTE);
                        case Presence.Absent() -> "not here";
                    };
            return "%-18s %s%n    %s%n    %s, %s, by %s; %s"
                    .formatted(offer.id(), offer.title(), offer.purpose(), size, offer.licence(), offer.maker(), here);
        }
    }

    @Command(
            name = "scan",
            description = "Finds models of other programs (Hugging Face, ComfyUI, AUTOMATIC1111), or in folders.",
            mixinStandardHelpOptions = true)
    static final class Scan extends DataCommand {
        @Parameters(paramLabel = "FOLDER", arity = "0..*")
        private List<Path> folders = List.of();

        @Option(names = "--register", description = "Register all that is found.")
        private boolean register;

        @Override
        void run(Studio studio, JsonLines out) {
            ModelScan scan = scan(studio.models(), out);
            if (register) {
                studio.models().register(scan);
            }
            out.list(scan.found(), model -> Map.of("path", model.path(), "kind", model.title()), model -> "%-32s %s"
                    .formatted(model.title(), model.path()));
            if (!out.json()) {
                scan.passedOver().forEach((path, why) -> out.print().err().println("passed over " + path + ": " + why));
                out.print().err().flush();
            }
        }

        private ModelScan scan(ModelService models, JsonLines out) {
            try (PrintedProgress progress = new PrintedProgress(out)) {
                return models.scan(folders, progress);
            }
        }
    }

    @Command(name = "register", description = "Registers a model without copying it.", mixinStandardHelpOptions = true)
    static final class Register extends DataCommand {
        @Parameters(paramLabel = "PATH")
        private Path path = Path.of("");

        @Override
        void run(Studio studio, JsonLines out) {
            RegisteredModel model = studio.models().register(path);
            out.object(fields(model), "registered: " + model.title());
        }
    }

    @Command(
            name = "download",
            description = "Downloads a listed model; an interrupted download is resumed.",
            mixinStandardHelpOptions = true)
    static final class Download extends DataCommand {
        @Parameters(paramLabel = "ID")
        private String id = "";

        @Override
        void run(Studio studio, JsonLines out) {
            ModelService models = studio.models();
            ModelOffer offer = models.catalogue()
                    .find(id)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "There is no model \"" + id + "\"; models list names them all."));
            try (PrintedProgress progress = new PrintedProgress(out)) {
                progress.tell(
                        offer.title() + " from " + ModelHost.NAME + ", " + offer.licence() + ", by " + offer.maker());
                RegisteredModel model = models.download(offer, progress);
                out.object(fields(model), "downloaded to " + model.path());
            }
        }
    }

    @Command(
            name = "remove",
            description = "Forgets a model; deletes it only if this program downloaded it.",
            mixinStandardHelpOptions = true)
    static final class Remove extends DataCommand {
        @Parameters(paramLabel = "ID-OR-PATH")
        private String name = "";

        @Override
        void run(Studio studio, JsonLines out) {
            ModelService models = studio.models();
            Optional<ModelOffer> offer = models.catalogue().find(name);
            Path path = offer.map(one -> place(models, one)).orElseGet(() -> Path.of(name));
            if (!models.remove(path)) {
                throw new IllegalArgumentException(name
                        + (offer.isPresent() ? " is not here" : " is not registered")
                        + "; models list shows what is.");
            }
            out.object(Map.of("removed", path), "removed " + path);
        }

        /** Where an offered model lies, in another program's folder perhaps, or what came of its download. */
        private static Path place(ModelService models, ModelOffer offer) {
            return models.presence(offer) instanceof Presence.Here(Path path) ? path : models.folder(offer);
        }
    }

    @Command(
            name = "offline",
            description = "Forbids (on) or allows (off) connections to the network.",
            mixinStandardHelpOptions = true)
    static final class Offline extends DataCommand {
        @Parameters(paramLabel = "on|off", arity = "0..1")
        private @Nullable String state;

        @Override
        void run(Studio studio, JsonLines out) {
            if (state != null) {
                studio.models()
                        .setOffline(
                                switch (state.toLowerCase(Locale.ROOT)) {
                                    case "on" -> true;
                                    case "off" -> false;
                                    default -> throw new IllegalArgumentException("on or off, not " + state);
                                });
            }
            boolean offline = studio.models().isOffline();
            out.object(Map.of("offline", offline), offline ? "offline: nothing is downloaded" : "online, when asked");
        }
    }

    @Command(
            name = "gpu",
            description = "Describes LibTorch for NVIDIA GPUs and its source; --install downloads it.",
            mixinStandardHelpOptions = true)
    static final class Gpu extends DataCommand {
        @Option(names = "--install", description = "Download it; it is used from the next start on.")
        private boolean install;

        @Option(names = "--remove", description = "Delete it.")
        private boolean remove;

        @Override
        void run(Studio studio, JsonLines out) {
            GpuRuntime runtime = studio.models().gpuRuntime();
            if (remove) {
                runtime.remove();
            }
            if (install) {
                try (PrintedProgress progress = new PrintedProgress(out)) {
                    progress.tell(runtime.announcement());
                    studio.models().installGpuRuntime(progress);
                }
            }
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("offered", runtime.isOffered());
            fields.put("driver", runtime.hasDriver());
            fields.put("installed", runtime.isInstalled());
            fields.put("announcement", runtime.announcement());
            out.object(
                    fields,
                    runtime.announcement() + (runtime.isInstalled() ? " It is installed." : " It is not installed."));
        }
    }
}
