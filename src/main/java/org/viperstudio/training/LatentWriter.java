package org.viperstudio.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Encodes a data set to a file once, so that UNet steps need no autoencoder; resumes where it stopped. */
final class LatentWriter {
    private static final int BATCH = 16;

    private LatentWriter() {}

    /**
     * Encodes the pictures that the file lacks, as they are and mirrored.
     *
     * @param file in {@link LatentSet}'s format
     * @param values of one picture's latents: channels times height times width
     * @param shouldContinue told before each batch how many pictures are done; false stops
     * @return whether all pictures are done
     * @throws UncheckedIOException if the file cannot be written
     */
    static boolean write(Path file, VaeTrainer autoencoder, Pixels pixels, int values, IntPredicate shouldContinue) {
        try {
            long bytes = 2L * Float.BYTES * values;
            int done = Files.exists(file) ? (int) (Files.size(file) / bytes) : 0;
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.truncate(done * bytes).position(done * bytes);
                while (done < pixels.count() && shouldContinue.test(done)) {
                    int[] batch = IntStream.range(done, Math.min(done + BATCH, pixels.count()))
                            .toArray();
                    writeFully(channel, bytes(autoencoder.encode(pixels, batch)));
                    done += batch.length;
                }
            }
            return done >= pixels.count();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** A channel to a nearly full disk writes a part, and fails only at the next attempt. */
    private static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static ByteBuffer bytes(float[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * values.length).order(ByteOrder.nativeOrder());
        bytes.asFloatBuffer().put(values);
        return bytes;
    }
}
