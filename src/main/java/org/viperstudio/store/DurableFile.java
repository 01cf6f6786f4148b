package org.viperstudio.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Files that appear whole or not at all, and stay after a power cut. */
public final class DurableFile {
    /** The ending of a file that is still being written; what is left of one may be deleted at any time. */
    static final String PART = ".part";

    private DurableFile() {}

    /**
     * Writes a file, over another of its name if there is one.
     *
     * @throws StoreException if that fails; the file is then as it was
     */
    public static void write(Path file, byte[] bytes) {
        Path part = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + PART);
        try {
            Files.createDirectories(file.getParent());
            try (FileChannel channel =
                    FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            rename(part, file);
        } catch (IOException failure) {
            part.toFile().delete();
            throw unwritable(file, failure);
        }
    }

    /** Gives a complete file its name, over another if there is one. */
    public static void rename(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException unusualFileSystem) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
        forceFolder(to.getParent());
    }

    /** A new name is on the disk when its folder is. */
    private static void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException windowsHasNoSuchThing) {
            return;
        }
    }

    static StoreException unwritable(Path file, IOException failure) {
        return new StoreException(
                "Cannot write " + file + ": " + failure.getMessage()
                        + ". All that was saved before is safe. Make room or allow writing there, and try again.",
                failure);
    }
}
