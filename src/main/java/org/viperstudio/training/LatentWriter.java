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

/** Encodes a data set once, so that the UNet's steps need no autoencoder; goes on where it stopped. */
final class LatentWriter {
    private static final int BATCH = 16;

    private LatentWriter() {}

    /**
     * Encodes what is missing.
     *
     * @param numbers of one picture's latents
     * @param goOn told after each batch how many pictures are done; false stops
     * @return whether all of them are done
     */
    static boolean write(Path file, VaeTrainer vae, Pixels pixels, int numbers, IntPredicate goOn) {
        try {
            long bytes = 2L * Float.BYTES * numbers;
            int done = Files.exists(file) ? (int) (Files.size(file) / bytes) : 0;
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.truncate(done * bytes).position(done * bytes);
                while (done < pixels.count() && goOn.test(done)) {
                    int[] batch = IntStream.range(done, Math.min(done + BATCH, pixels.count()))
                            .toArray();
                    writeFully(channel, bytes(vae.encode(pixels, batch)));
                    done += batch.length;
                }
            }
            return done >= pixels.count();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** A disk that is nearly full takes a part, and says so at the next try alone. */
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
