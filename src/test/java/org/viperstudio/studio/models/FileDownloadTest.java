package org.viperstudio.studio.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.store.Sha256;

@Timeout(60)
class FileDownloadTest {
    private static final DownloadPolicy HASTY = new DownloadPolicy(Duration.ofSeconds(2), 3, Duration.ofMillis(1), 2);
    private static final byte[] BYTES = new byte[300_000];

    static {
        new Random(7).nextBytes(BYTES);
    }

    @TempDir
    private Path temp;

    private final HttpClient http = HttpClient.newHttpClient();
    private final RecordedMeter meter = new RecordedMeter();
    private FaultyServer server;
    private Path target;

    @BeforeEach
    void start() throws Exception {
        server = new FaultyServer().file("model.bin", BYTES);
        target = temp.resolve("models/model.bin");
    }

    @AfterEach
    void stop() {
        http.close();
        server.close();
    }

    private void fetch() {
        fetch(remote(Optional.of(Sha256.of(BYTES).hex())));
    }

    private RemoteFile remote(Optional<String> sha256) {
        return new RemoteFile(server.base().resolve("/model.bin"), OptionalLong.of(BYTES.length), sha256);
    }

    private void fetch(RemoteFile file) {
        new FileDownload(http, HASTY, meter).fetch(file, target);
    }

    private void assertWhole() {
        assertThat(target).hasBinaryContent(BYTES);
        assertThat(target.getParent()).isDirectoryNotContaining(file -> !file.equals(target));
        assertThat(meter.bytes).hasValue(BYTES.length);
    }

    @Test
    void fetchesAFileOnce() {
        fetch();
        assertWhole();
        fetch();
        assertThat(server.requests).containsExactly("GET model.bin");
    }

    @Test
    void goesOnWhereTheConnectionBroke() {
        server.faults("model.bin", FaultyServer.cutAfter(100_000), FaultyServer.cutAfter(50_000));
        fetch();
        assertWhole();
        assertThat(server.requests).hasSize(3);
        assertThat(server.requests.get(2)).matches("GET model.bin bytes=\\d+-");
        assertThat(meter.said).hasSize(2);
        assertThat(meter.latest).as("nothing is tried again any more").isEmpty();
    }

    @Test
    void aPageOfTheNetworkTakesNothingAway() {
        server.faults("model.bin", FaultyServer.cutAfter(100_000), FaultyServer.page());
        fetch();
        assertWhole();
        assertThat(server.requests).hasSize(3);
        assertThat(server.requests.getLast()).matches("GET model.bin bytes=[1-9]\\d+-");
        assertThat(meter.said.getLast()).contains("page");
    }

    @Test
    void whatIsWholeIsNotFetchedAgain() throws Exception {
        Files.createDirectories(target.getParent());
        Files.write(temp.resolve("models/model.bin.part"), BYTES);
        fetch(new RemoteFile(server.base().resolve("/model.bin"), OptionalLong.empty(), Optional.empty()));
        assertWhole();
        assertThat(server.requests).containsExactly("GET model.bin bytes=300000-");
    }

    @Test
    void theRestOfAnotherFileIsNotAdded() throws Exception {
        Files.createDirectories(target.getParent());
        Files.write(temp.resolve("models/model.bin.part"), new byte[1000]);
        Files.writeString(temp.resolve("models/model.bin.part.tag"), "\"older\"");
        fetch(remote(Optional.empty()));
        assertWhole();
        assertThat(meter.said).singleElement().asString().contains("another file");
    }

    @Test
    void goesOnAfterAStall() {
        server.faults("model.bin", server.stallAfter(100_000));
        fetch();
        assertWhole();
        assertThat(meter.said).singleElement().asString().contains("nothing came for 2 s");
    }

    @Test
    void goesOnAfterTheProgramEnded() throws Exception {
        Files.createDirectories(target.getParent());
        Files.write(temp.resolve("models/model.bin.part"), java.util.Arrays.copyOf(BYTES, 123_456));
        fetch();
        assertWhole();
        assertThat(server.requests).containsOnly("GET model.bin bytes=123456-");
    }

    @Test
    void beginsAnewWhereTheHostIgnoresTheRange() {
        server.faults("model.bin", FaultyServer.cutAfter(100_000), FaultyServer.ignoreRange());
        fetch();
        assertWhole();
    }

    @Test
    void beginsAnewWhereTheHostSendsAnotherRange() {
        server.faults("model.bin", FaultyServer.cutAfter(100_000), FaultyServer.otherRange());
        fetch();
        assertWhole();
        assertThat(meter.said).anySatisfy(said -> assertThat(said).contains("another part"));
    }

    @Test
    void throwsAwayAPartThatDoesNotFit() throws Exception {
        Files.createDirectories(target.getParent());
        Files.write(temp.resolve("models/model.bin.part"), new byte[BYTES.length]);
        fetch();
        assertWhole();
        assertThat(meter.said).anySatisfy(said -> assertThat(said).contains("SHA-256"));
    }

    @Test
    void throwsAwayWrongBytesAndTriesAgain() {
        server.faults("model.bin", FaultyServer.wrongBytes());
        fetch();
        assertWhole();
        assertThat(meter.said).singleElement().asString().contains("wrong bytes");
    }

    @Test
    void givesUpOnAHostThatOnlySendsWrongBytes() {
        server.faults("model.bin", FaultyServer.wrongBytes(), FaultyServer.wrongBytes(), FaultyServer.wrongBytes());
        assertThatThrownBy(this::fetch)
                .isInstanceOf(DownloadException.class)
                .hasMessageContaining("wrong bytes")
                .hasMessageContaining("2 times")
                .hasMessageContaining("start the download again");
        assertThat(target).doesNotExist();
    }

    @Test
    void believesTheCatalogueRatherThanALengthThatIsTooShort() {
        server.faults("model.bin", FaultyServer.claimLength(1000), FaultyServer.claimLength(1000));
        fetch();
        assertWhole();
        assertThat(meter.said.getFirst()).contains("of 300,000 bytes");
    }

    @Test
    void throwsAwayMoreThanTheFileHas() {
        byte[] longer = java.util.Arrays.copyOf(BYTES, BYTES.length + 9);
        server.faults("model.bin", (exchange, file, from) -> FaultyServer.well().answer(exchange, longer, 0));
        fetch();
        assertWhole();
        assertThat(meter.said).singleElement().asString().contains("more than");
    }

    @Test
    void waitsForABusyHost() {
        server.faults("model.bin", FaultyServer.status(503), FaultyServer.page());
        fetch(remote(Optional.empty()));
        assertWhole();
    }

    @Test
    void saysWhatToDoWhereTheHostRefuses() {
        server.faults("model.bin", FaultyServer.status(403), FaultyServer.status(404));
        assertThatThrownBy(this::fetch).hasMessageContaining("licence").hasMessageContaining("browser");
        assertThatThrownBy(this::fetch).hasMessageContaining("404").hasMessageContaining("moved");
        assertThat(server.requests).hasSize(2);
    }

    @Test
    void whatIsNotThereIsNotTakenForAMatterOfLicence() {
        server.faults("model.bin", FaultyServer.hidden());
        assertThatThrownBy(this::fetch).hasMessageContaining("is not there").hasMessageContaining("moved");
    }

    @Test
    void endsWhenCancelledThoughTheHostSaysNothing() throws Exception {
        server.faults("model.bin", server.silence());
        DownloadPolicy patient = new DownloadPolicy(Duration.ofSeconds(50), 3, Duration.ofMillis(1), 2);
        Thread canceller = Thread.ofVirtual().start(() -> {
            while (server.requests.isEmpty()) {
                Thread.onSpinWait();
            }
            meter.cancelled = true;
        });
        long begun = System.nanoTime();
        assertThatThrownBy(() -> new FileDownload(http, patient, meter).fetch(remote(Optional.empty()), target))
                .isInstanceOf(CancellationException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
        canceller.join();
    }

    @Test
    void endsWhenCancelledThoughNothingComes() throws Exception {
        server.faults("model.bin", server.stallAfter(100_000));
        Thread canceller = Thread.ofVirtual().start(() -> {
            try {
                meter.some.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            meter.cancelled = true;
        });
        assertThatThrownBy(this::fetch).isInstanceOf(CancellationException.class);
        canceller.join();
        assertThat(temp.resolve("models/model.bin.part")).exists();
        meter.cancelled = false;
        meter.bytes.set(0);
        fetch();
        assertWhole();
    }

    @Test
    void weightsMustBeWeights() {
        server.file("a.safetensors", BYTES);
        RemoteFile file =
                new RemoteFile(server.base().resolve("/a.safetensors"), OptionalLong.empty(), Optional.empty());
        assertThatThrownBy(() -> new FileDownload(http, HASTY, meter).fetch(file, temp.resolve("a.safetensors")))
                .hasMessageContaining("no weights");
        assertThat(temp.resolve("a.safetensors")).doesNotExist();
    }

    @Test
    void twoDownloadsDoNotWriteIntoOneFile() throws Exception {
        Path target = temp.resolve("models/model.bin");
        try (PartFile first = PartFile.of(target)) {
            assertThatThrownBy(this::fetch)
                    .isInstanceOf(DownloadException.class)
                    .hasMessageContaining("being downloaded already");
            assertThat(first.size()).isZero();
        }
        fetch();
        assertWhole();
    }
}
