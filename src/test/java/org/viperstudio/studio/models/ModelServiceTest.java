package org.viperstudio.studio.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.job.TaskContext;
import org.viperstudio.model.ModelFile;
import org.viperstudio.store.DataFolder;
import org.viperstudio.store.SettingsFile;
import org.viperstudio.studio.models.ModelOffer.OfferedFile;
import org.viperstudio.studio.models.ModelService.Presence;
import org.viperstudio.tensor.WeightsException;

@Timeout(60)
class ModelServiceTest {
    private static final DownloadPolicy HASTY = new DownloadPolicy(Duration.ofSeconds(5), 3, Duration.ofMillis(1), 3);

    /** An adapter of peft's form, with small weights. */
    private static final Path ADAPTER = Path.of("src/test/resources/parity/idefics2-adapter");

    @TempDir
    private Path temp;

    private FaultyServer server;
    private ModelService models;
    private final Context context = new Context();

    private static final class Context implements TaskContext {
        final List<String> messages = new CopyOnWriteArrayList<>();
        volatile boolean cancelled;
        volatile Runnable whenSomeCame = () -> {};
        volatile double begunAt;

        @Override
        public void progress(double progress, String message) {
            messages.add(message);
            if (progress > 0) {
                whenSomeCame.run();
            }
        }

        @Override
        public void beginAt(double progress) {
            begunAt = progress;
        }

        @Override
        public void preview(Object preview) {
            throw new AssertionError("no picture comes of a download");
        }

        @Override
        public boolean cancelled() {
            return cancelled;
        }

        @Override
        public void checkpoint() {
            assertThat(cancelled).isFalse();
        }
    }

    @BeforeEach
    void start() throws IOException {
        server = new FaultyServer();
        DataFolder data = DataFolder.at(temp.resolve("data"));
        models = new ModelService(
                data, new SettingsFile(data), catalogue(), new ModelHost(server.base()), HASTY, new GpuRuntime(data));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static ModelOffer offer() {
        List<OfferedFile> files = Stream.of("adapter_config.json", "adapter_model.safetensors")
                .map(name -> new OfferedFile(name, null, null))
                .toList();
        return new ModelOffer("adapter", "An adapter", "Tests", "none", "us", "me/adapter", "main", null, files);
    }

    private static ModelCatalogue catalogue() {
        ModelOffer far = new ModelOffer(
                "far",
                "Far away",
                "Tests",
                "none",
                "us",
                "me/far",
                "main",
                null,
                List.of(new OfferedFile("a.safetensors", 1L << 60, null)));
        return new ModelCatalogue(
                List.of(offer(), far), List.of(new ModelCatalogue.Feature("Adapt", List.of("adapter"), List.of())));
    }

    private void serveAdapter() throws IOException {
        for (OfferedFile file : offer().files()) {
            server.file("me/adapter/resolve/main/" + file.path(), Files.readAllBytes(ADAPTER.resolve(file.path())));
        }
    }

    @Test
    void downloadsAndRegistersAModel() throws Exception {
        serveAdapter();
        server.faults("me/adapter/resolve/main/adapter_model.safetensors", FaultyServer.cutAfter(500));
        assertThat(models.presence(offer())).isEqualTo(new Presence.Absent());
        assertThat(models.isReady(models.catalogue().features().getFirst())).isFalse();

        RegisteredModel model = models.download(offer(), context);
        assertThat(model.model()).containsInstanceOf(ModelFile.PeftAdapter.class);
        assertThat(model.downloaded()).isTrue();
        assertThat(models.presence(offer())).isEqualTo(new Presence.Here(model.path()));
        assertThat(models.isReady(models.catalogue().features().getFirst())).isTrue();
        assertThat(models.ofKind(ModelFile.PeftAdapter.class)).hasSize(1);
        assertThat(context.messages.getFirst()).contains("asking 127.0.0.1");
        models.beforeDeleting(() -> assertThat(model.path())
                .as("what is loaded is let go of before its files go")
                .exists());
        assertThat(models.remove(model.path())).isTrue();
        assertThat(model.path()).doesNotExist();
        assertThat(models.registered()).isEmpty();
    }

    @Test
    void fetchesTheShardsThatAnIndexNames() throws Exception {
        serveAdapter();
        byte[] index = "{\"weight_map\":{\"a\":\"adapter_model.safetensors\"}}".getBytes(StandardCharsets.UTF_8);
        server.file("me/adapter/resolve/main/model.safetensors.index.json", index);
        ModelOffer sharded = withFiles("adapter_config.json", "model.safetensors.index.json");
        RegisteredModel model = models.download(sharded, context);
        assertThat(model.path().resolve("adapter_model.safetensors"))
                .hasSameBinaryContentAs(ADAPTER.resolve("adapter_model.safetensors"));
    }

    @Test
    void anIndexLeadsNowhereElse() throws Exception {
        serveAdapter();
        byte[] index = "{\"weight_map\":{\"a\":\"../../evil.safetensors\"}}".getBytes(StandardCharsets.UTF_8);
        server.file("me/adapter/resolve/main/model.safetensors.index.json", index);
        ModelOffer sharded = withFiles("adapter_config.json", "model.safetensors.index.json");
        assertThatThrownBy(() -> models.download(sharded, context)).hasMessageContaining("no shards");
        assertThat(server.requests).noneMatch(request -> request.contains("evil"));
    }

    private static ModelOffer withFiles(String... names) {
        List<OfferedFile> files = new ArrayList<>();
        for (String name : names) {
            files.add(new OfferedFile(name, null, null));
        }
        return new ModelOffer("adapter", "An adapter", "Tests", "none", "us", "me/adapter", "main", null, files);
    }

    @Test
    void checksTheRoomOnTheDiskFirst() {
        server.file("me/far/resolve/main/a.safetensors", new byte[10]);
        ModelOffer far = models.catalogue().find("far").orElseThrow();
        assertThatThrownBy(() -> models.download(far, context))
                .isInstanceOf(DownloadException.class)
                .hasMessageContaining("Nothing was fetched")
                .hasMessageContaining("Free");
        assertThat(server.requests).noneMatch(request -> request.startsWith("GET"));
    }

    @Test
    void offlineNothingIsAskedFor() throws Exception {
        serveAdapter();
        models.setOffline(true);
        assertThatThrownBy(() -> models.download(offer(), context)).hasMessageContaining("offline switch");
        assertThat(server.requests).isEmpty();
        models.setOffline(false);
        assertThat(models.download(offer(), context).fault()).isEmpty();
    }

    @Test
    void goingOfflineEndsADownloadAndKeepsWhatCame() throws Exception {
        serveAdapter();
        server.faults("me/adapter/resolve/main/adapter_model.safetensors", server.stallAfter(500));
        context.whenSomeCame = () -> models.setOffline(true);
        assertThatThrownBy(() -> models.download(offer(), context))
                .isInstanceOf(DownloadException.class)
                .hasMessageContaining("offline switch was turned on");
        assertThat(models.presence(offer())).isInstanceOf(Presence.Partly.class);
        context.whenSomeCame = () -> {};
        models.setOffline(false);
        assertThat(models.download(offer(), context).fault()).isEmpty();
        assertThat(context.begunAt).as("what was here already").isPositive();
    }

    @Test
    void aFailureOfOneFileEndsTheOthersAndKeepsThem() throws Exception {
        serveAdapter();
        server.faults(
                "me/adapter/resolve/main/adapter_model.safetensors",
                FaultyServer.cutAfter(500),
                FaultyServer.status(403));
        assertThatThrownBy(() -> models.download(offer(), context)).hasMessageContaining("licence");
        assertThat(models.presence(offer())).isInstanceOf(Presence.Partly.class);
        assertThat(models.download(offer(), context).fault()).isEmpty();
    }

    @Test
    void registersWhatOtherProgramsHaveWhereItLies() throws Exception {
        Path snapshot = temp.resolve("home/.cache/huggingface/hub/models--me--adapter/snapshots/abc");
        Path blobs = temp.resolve("home/.cache/huggingface/hub/models--me--adapter/blobs");
        Files.createDirectories(snapshot);
        Files.createDirectories(blobs);
        for (OfferedFile file : offer().files()) {
            Path blob = Files.copy(
                    ADAPTER.resolve(file.path()), blobs.resolve(file.path().length() + "blob"));
            Files.createSymbolicLink(snapshot.resolve(file.path()), blob);
        }
        Path broken = temp.resolve("home/ComfyUI/models/loras/broken.safetensors");
        Files.createDirectories(broken.getParent());
        Files.writeString(broken, "no weights");
        Path home = temp.resolve("home");
        List<Path> known = ModelScan.knownFolders(Map.of(), home);
        assertThat(known).containsExactly(home.resolve(".cache/huggingface/hub"), home.resolve("ComfyUI/models"));

        ModelScan scan = models.scan(known, context);
        assertThat(scan.found()).extracting(ModelFile::path).containsExactly(snapshot);
        assertThat(scan.passedOver()).containsOnlyKeys(broken);
        models.register(snapshot);
        assertThat(models.presence(offer())).isEqualTo(new Presence.Here(snapshot));
        assertThat(models.remove(snapshot)).isTrue();
        assertThat(snapshot.resolve("adapter_config.json")).exists();
        assertThat(models.remove(snapshot)).isFalse();
    }

    @Test
    void saysWhyAModelCannotBeUsedAnyMore() throws Exception {
        Path copy = Files.createDirectories(temp.resolve("copy"));
        for (OfferedFile file : offer().files()) {
            Files.copy(ADAPTER.resolve(file.path()), copy.resolve(file.path()));
        }
        models.register(copy);
        Files.delete(copy.resolve("adapter_config.json"));
        Files.delete(copy.resolve("adapter_model.safetensors"));
        assertThat(models.registered()).singleElement().satisfies(one -> {
            assertThat(one.model()).isEmpty();
            assertThat(one.fault()).contains("copy");
        });
        assertThatThrownBy(() -> models.register(temp.resolve("nothing"))).hasMessageContaining("nothing");
    }

    @Test
    void whatNothingWouldUseIsRefused() {
        Path unet = Path.of("src/test/resources/parity/sdxl/unet");
        assertThatThrownBy(() -> models.register(unet))
                .isInstanceOf(WeightsException.class)
                .hasMessageContaining("generate --unet");
        assertThat(models.registered()).isEmpty();
        ModelScan scan = models.scan(List.of(unet), context);
        assertThat(scan.found()).isEmpty();
        assertThat(scan.passedOver().values()).anyMatch(why -> why.contains("generate --unet"));
    }

    @Test
    void tinyAutoencodersShowWhatIsPaintedAsLongAsTheyAreRegistered() {
        Path tiny = Path.of("src/test/resources/parity/taesd");
        assertThat(models.previewDecoders()).isEmpty();
        models.register(tiny);
        assertThat(models.previewDecoders()).hasSize(1).isSameAs(models.previewDecoders());
        models.remove(tiny);
        assertThat(models.previewDecoders()).isEmpty();
    }

    @Test
    void theCatalogueIsWhole() {
        ModelCatalogue catalogue = ModelCatalogue.load();
        assertThat(catalogue.models()).extracting(ModelOffer::id).doesNotHaveDuplicates();
        assertThat(catalogue.models()).allSatisfy(model -> {
            assertThat(List.of(model.title(), model.purpose(), model.licence(), model.maker()))
                    .noneMatch(String::isBlank);
            assertThat(model.repository()).matches("[\\w.-]+/[\\w.-]+");
            assertThat(model.files()).isNotEmpty().allMatch(file -> !file.path().contains(".."));
        });
        assertThat(catalogue.features())
                .allSatisfy(feature -> assertThat(Stream.concat(feature.needs().stream(), feature.helps().stream()))
                        .allMatch(id -> catalogue.find(id).isPresent()));
    }
}
