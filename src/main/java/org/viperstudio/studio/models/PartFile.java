package org.viperstudio.studio.models;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.viperstudio.store.DurableFile;
import org.viperstudio.store.Sha256;
import org.viperstudio.tensor.SafetensorsFile;
import org.viperstudio.tensor.WeightsException;

/** A partly downloaded file, with the entity tag of the version that its bytes are from. */
final class PartFile implements AutoCloseable {
    static final String ENDING = ".part";

    /** Far beyond any content, since some systems let nobody read what is locked, not even to check it. */
    private static final long LOCKED_BYTE = 1L << 62;

    private final Path path;
    private final Path tagFile;
    private final FileChannel channel;
    private long size;

    private PartFile(Path path, FileChannel channel) throws IOException {
        this.path = path;
        this.tagFile = path.resolveSibling(path.getFileName() + ".tag");
        this.channel = channel;
        this.size = channel.size();
        channel.position(size);
    }

    /**
     * Opens the part of a file for one download at a time.
     *
     * @throws DownloadException if another download of it goes on
     */
    static PartFile of(Path target) throws IOException {
        Path path = target.resolveSibling(target.getFileName() + ENDING);
        Files.createDirectories(path.toAbsolutePath().getParent());
        FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isLocked(channel)) {
            channel.close();
            throw new DownloadException(
                    target.getFileName() + " is being downloaded already. Wait for that download, or cancel it first.");
        }
        return new PartFile(path, channel);
    }

    /** Locks the file until its channel is closed, against this program and others. */
    private static boolean isLocked(FileChannel channel) {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false) != null;
        } catch (OverlappingFileLockException here) {
            return false;
        } catch (IOException unsupported) {
            // Some network drives have no locks; two downloads at a time in one program are told apart even there.
            return true;
        }
    }

    long size() {
        return size;
    }

    void write(byte[] bytes, int count) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes, 0, count);
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
        size += count;
    }

    /** Throws away what came. */
    void restart() throws IOException {
        channel.truncate(0);
        channel.position(0);
        size = 0;
        Files.deleteIfExists(tagFile);
    }

    /** The tag under which the host gives the rest of the same bytes. */
    Optional<String> tag() {
        try {
            return Files.exists(tagFile) ? Optional.of(Files.readString(tagFile)) : Optional.empty();
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }

    void tag(Optional<String> tag) throws IOException {
        if (tag.isPresent()) {
            Files.writeString(tagFile, tag.get());
        }
    }

    /**
     * Checks the whole file and gives it its name, or throws it away if it is not what was promised.
     *
     * @return why it was thrown away
     */
    Optional<String> finish(RemoteFile file, Path target) throws IOException {
        channel.force(true);
        Optional<String> fault = fault(file, target);
        if (fault.isPresent()) {
            restart();
        } else {
            DurableFile.rename(path, target.toAbsolutePath());
            Files.deleteIfExists(tagFile);
        }
        return fault;
    }

    private Optional<String> fault(RemoteFile file, Path target) throws IOException {
        if (file.bytes().isPresent() && file.bytes().getAsLong() != size) {
            return Optional.of("the file has %,d bytes and should have %,d"
                    .formatted(size, file.bytes().getAsLong()));
        }
        if (file.sha256().isPresent()
                && !Sha256.of(path).hex().equals(file.sha256().get())) {
            return Optional.of("wrong bytes came: the SHA-256 is another");
        }
        String name = target.getFileName().toString();
        return name.endsWith(".safetensors") ? weightsFault() : name.endsWith(".json") ? jsonFault() : Optional.empty();
    }

    private Optional<String> weightsFault() {
        try (SafetensorsFile weights = SafetensorsFile.open(path)) {
            return weights.tensors().isEmpty() ? Optional.of("the file holds no tensors") : Optional.empty();
        } catch (WeightsException damaged) {
            return Optional.of("what came are no weights: " + damaged.getMessage());
        }
    }

    private Optional<String> jsonFault() throws IOException {
        try {
            JsonParser.parseString(Files.readString(path));
            return Optional.empty();
        } catch (JsonParseException | java.nio.charset.CharacterCodingException damaged) {
            return Optional.of("what came is no JSON");
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
