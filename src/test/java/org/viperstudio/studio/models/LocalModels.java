package org.viperstudio.studio.models;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.viperstudio.store.DataFolder;
import org.viperstudio.store.SettingsFile;

/** Models and the runtime for graphics processors as a server on this machine offers them. */
public final class LocalModels implements AutoCloseable {
    private static final DownloadPolicy HASTY = new DownloadPolicy(Duration.ofSeconds(5), 3, Duration.ofMillis(1), 2);
    private static final String PUBLISHED = "pytorch/2.7.1/";
    private static final String LIBRARY = "cu128/linux-x86_64/native/lib/";

    private final FaultyServer server;
    private final ModelService service;

    /** @param driver whether this machine counts as one with NVIDIA's driver */
    public LocalModels(Path folder, boolean driver) throws IOException {
        server = new FaultyServer();
        DataFolder data = DataFolder.at(folder);
        service = new ModelService(
                data,
                new SettingsFile(data),
                ModelCatalogue.load(),
                new ModelHost(server.base()),
                HASTY,
                new GpuRuntime(data, server.base(), HASTY, "linux-x86_64", () -> driver));
    }

    public ModelService service() {
        return service;
    }

    /** How often the server was asked for anything. */
    public int requests() {
        return server.requests.size();
    }

    /** How often the list of the runtime's files was fetched. */
    public long runtimeRequests() {
        return server.requests.stream()
                .filter(request -> request.equals("GET " + PUBLISHED + "files.txt"))
                .count();
    }

    /** Publishes a runtime of one library. */
    public void publishRuntime(String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        server.file(PUBLISHED + "files.txt", (LIBRARY + "libtorch.so.gz").getBytes(StandardCharsets.UTF_8));
        server.file(PUBLISHED + LIBRARY + "libtorch.so.gz", bytes.toByteArray());
    }

    @Override
    public void close() {
        server.close();
    }
}
