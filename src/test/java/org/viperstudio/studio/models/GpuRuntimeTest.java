package org.viperstudio.studio.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.job.TaskContext;
import org.viperstudio.store.DataFolder;

@Timeout(60)
class GpuRuntimeTest {
    private static final String BASE = "pytorch/2.7.1/";
    private static final String LIBRARY = "cu128/linux-x86_64/native/lib/";

    @TempDir
    private Path temp;

    private final List<String> messages = new CopyOnWriteArrayList<>();
    private FaultyServer server;
    private GpuRuntime runtime;

    private final TaskContext context = new TaskContext() {
        @Override
        public void progress(double progress, String message) {
            messages.add(message);
        }

        @Override
        public void preview(Object preview) {
            throw new AssertionError("no picture comes of a download");
        }

        @Override
        public boolean cancelled() {
            return false;
        }

        @Override
        public void checkpoint() {}
    };

    @BeforeEach
    void start() throws IOException {
        server = new FaultyServer();
        runtime = runtime("linux-x86_64");
    }

    private GpuRuntime runtime(String platform) {
        return runtime(platform, true);
    }

    private GpuRuntime runtime(String platform, boolean driver) {
        DownloadPolicy hasty = new DownloadPolicy(Duration.ofSeconds(5), 3, Duration.ofMillis(1), 2);
        return new GpuRuntime(DataFolder.at(temp), server.base(), hasty, platform, () -> driver);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void publish(String name, String content) throws IOException {
        server.file(BASE + LIBRARY + name, compressed(content));
    }

    private static byte[] compressed(String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private void list(String... lines) {
        server.file(BASE + "files.txt", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void fetchesAndUnpacksWhatIsPublishedForThisPlatform() throws Exception {
        list(
                "cpu/linux-x86_64/native/lib/libtorch.so.gz",
                LIBRARY + "libtorch.so.gz",
                LIBRARY + "libcudart-1%2B2.so.12.gz",
                "cu128/win-x86_64/native/lib/torch.dll.gz");
        publish("libtorch.so.gz", "torch");
        publish("libcudart-1+2.so.12.gz", "cuda");
        server.faults(BASE + LIBRARY + "libtorch.so.gz", FaultyServer.cutAfter(5));
        assertThat(runtime.announcement()).contains("2.7.1", "publish.djl.ai", "GB", temp.toString());
        assertThat(server.requests).isEmpty();

        runtime.install(context);
        Path folder = temp.resolve("runtime/pytorch-2.7.1-cu128");
        assertThat(folder.resolve("libtorch.so")).hasContent("torch");
        assertThat(folder.resolve("libcudart-1+2.so.12")).hasContent("cuda");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
        assertThat(runtime.isInstalled()).isTrue();
        int asked = server.requests.size();
        runtime.install(context);
        assertThat(server.requests).hasSize(asked);
        runtime.remove();
        assertThat(folder).doesNotExist();
    }

    @Test
    void goesWhereTheHostSendsIt() throws Exception {
        list(LIBRARY + "libtorch.so.gz");
        publish("libtorch.so.gz", "torch");
        server.file("elsewhere", compressed("torch"));
        server.faults(BASE + LIBRARY + "libtorch.so.gz", server.moved("elsewhere"));
        runtime.install(context);
        assertThat(runtime.isInstalled()).isTrue();
    }

    @Test
    void aListLeadsNowhereElse() {
        list(LIBRARY + "..%2F..%2Fevil.so.gz");
        assertThatThrownBy(() -> runtime.install(context)).hasMessageContaining("evil");
        assertThat(runtime.isInstalled()).isFalse();
    }

    @Test
    void saysWhereItIsNotPublished() {
        list("cpu/linux-x86_64/native/lib/libtorch.so.gz");
        assertThatThrownBy(() -> runtime.install(context)).hasMessageContaining("no longer published");
        assertThatThrownBy(() -> runtime("osx-aarch64").install(context)).hasMessageContaining("not published");
    }

    @Test
    void aDamagedFileIsFetchedAgainTheNextTime() throws Exception {
        list(LIBRARY + "libtorch.so.gz");
        server.file(BASE + LIBRARY + "libtorch.so.gz", "no gzip".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> runtime.install(context)).isInstanceOf(DownloadException.class);
        publish("libtorch.so.gz", "torch");
        runtime.install(context);
        assertThat(runtime.isInstalled()).isTrue();
    }

    @Test
    void whatIsUnpackedInPartIsNeverTakenForWhole() throws Exception {
        list(LIBRARY + "libtorch.so.gz");
        byte[] whole = compressed("torch".repeat(10_000));
        server.file(BASE + LIBRARY + "libtorch.so.gz", Arrays.copyOf(whole, whole.length - 8));
        assertThatThrownBy(() -> runtime.install(context)).isInstanceOf(DownloadException.class);
        server.file(BASE + LIBRARY + "libtorch.so.gz", whole);
        runtime.install(context);
        assertThat(temp.resolve("runtime/pytorch-2.7.1-cu128/libtorch.so")).hasContent("torch".repeat(10_000));
    }

    @Test
    void whatHasComeIsRemovedToo() {
        list(LIBRARY + "libtorch.so.gz");
        server.file(BASE + LIBRARY + "libtorch.so.gz", "no gzip".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> runtime.install(context)).isInstanceOf(DownloadException.class);
        runtime.remove();
        assertThat(temp.resolve("runtime")).isEmptyDirectory();
    }

    @Test
    void whatADeletionThatWasCutOffLeftIsDeletedAndNotUsed() throws Exception {
        list(LIBRARY + "libtorch.so.gz");
        publish("libtorch.so.gz", "torch");
        runtime.install(context);
        Path left = temp.resolve("runtime/pytorch-2.7.1-cu128.outgoing");
        Files.createDirectories(left);
        Files.writeString(left.resolve("libtorch_cuda.so"), "cuda");
        runtime.remove();
        assertThat(temp.resolve("runtime")).isEmptyDirectory();
        assertThat(runtime.isInstalled()).isFalse();
    }

    @Test
    void withoutTheDriverNothingIsFetched() {
        assertThatThrownBy(() -> runtime("linux-x86_64", false).install(context))
                .hasMessageContaining("driver");
        assertThat(server.requests).isEmpty();
    }
}
