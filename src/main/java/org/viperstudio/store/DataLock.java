package org.viperstudio.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The lock on a data folder, in which only one program works at a time. The system releases it when the program ends.
 */
public final class DataLock implements AutoCloseable {
    /** The locked byte is far behind the text, so that other programs can read the text. */
    private static final long LOCKED_BYTE = 1 << 20;

    private static final int LONGEST_TEXT = 200;

    private final FileChannel channel;
    private final FileLock lock;

    private DataLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes the folder.
     *
     * @throws StoreException if another program has it
     */
    public static DataLock take(DataFolder folder) {
        try {
            FileChannel channel = FileChannel.open(
                    folder.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                String owner = read(channel);
                channel.close();
                throw new StoreException("ViPer Studio is already running with the data in " + folder.path()
                        + (owner.isEmpty() ? "" : " (" + owner + ")")
                        + ". Nothing was changed. Close it, or work in another folder with --data DIR.");
            }
            write(channel, "process " + ProcessHandle.current().pid());
            return new DataLock(channel, lock);
        } catch (IOException failure) {
            throw new StoreException(
                    "The folder " + folder.path() + " cannot be used: " + failure.getMessage()
                            + ". Allow writing there, or choose another with --data DIR.",
                    failure);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException heldByThisProgram) {
            return null;
        }
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(LONGEST_TEXT);
        channel.read(text, 0);
        return StandardCharsets.UTF_8.decode(text.flip()).toString();
    }

    private static void write(FileChannel channel, String text) throws IOException {
        channel.truncate(0);
        channel.write(StandardCharsets.UTF_8.encode(text), 0);
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException released) {
            throw new StoreException("The lock on the data folder could not be released", released);
        }
    }
}
