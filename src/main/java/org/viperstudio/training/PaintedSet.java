package org.viperstudio.training;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.viperstudio.gallery.raster.Canvas;

/**
 * A data set of painted pictures on disk: {@code pictures.rgb} holds the pictures one after the other, as raw bytes of
 * red, green and blue, row by row; {@code scenes.jsonl} holds what each shows, one JSON object a line. Painting can
 * stop at any time and resume, because the scene of a picture depends on its number alone.
 */
final class PaintedSet {
    private static final int CHUNK = 64;
    private static final Gson GSON = new Gson();

    private final Path pictures;
    private final Path scenes;
    private final int size;
    private final long firstSeed;
    private final SceneSampler sampler;

    /**
     * The set in a folder, which need not exist yet.
     *
     * @param size height and width of the pictures, in pixels
     * @param firstSeed the seed of the first scene; the following scenes have the following seeds
     */
    PaintedSet(Path folder, int size, long firstSeed, SceneSampler sampler) {
        this.pictures = folder.resolve("pictures.rgb");
        this.scenes = folder.resolve("scenes.jsonl");
        this.size = size;
        this.firstSeed = firstSeed;
        this.sampler = sampler;
    }

    /** Opens the pictures that have been painted. */
    Pixels pixels() {
        return new Pixels(pictures, size, count());
    }

    /** How many pictures have been painted; one that was cut off in the middle does not count. */
    int count() {
        try {
            return Files.exists(pictures) ? Math.min(scenes().size(), (int) (Files.size(pictures) / bytes())) : 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What the painted pictures show, in order, up to a line that was cut off in the middle of a write. */
    List<Scene> scenes() {
        if (!Files.exists(scenes)) {
            return List.of();
        }
        try {
            List<Scene> known = new ArrayList<>();
            for (String line : Files.readAllLines(scenes)) {
                Optional<Scene> whole = scene(line);
                if (whole.isEmpty()) {
                    break;
                }
                known.add(whole.get());
            }
            return known;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<Scene> scene(String line) {
        try {
            return Optional.ofNullable(GSON.fromJson(line, Scene.class));
        } catch (JsonParseException cutOff) {
            return Optional.empty();
        }
    }

    /**
     * Paints the pictures that are missing, on all processors.
     *
     * @param wanted size of the complete set
     * @param shouldContinue told before each chunk, and at the end, how many pictures there are; false stops
     * @throws UncheckedIOException if the set cannot be read or written
     */
    void paint(int wanted, IntPredicate shouldContinue) {
        int done = count();
        truncate(done);
        while (done < wanted && shouldContinue.test(done)) {
            int chunk = Math.min(CHUNK, wanted - done);
            append(LongStream.range(done, done + chunk)
                    .mapToObj(number -> sampler.sample(firstSeed + number))
                    .toList());
            done += chunk;
        }
        shouldContinue.test(done);
    }

    /** Cuts both files to the same number of pictures: they may differ after a stop in the middle of a write. */
    private void truncate(int count) {
        try {
            Files.createDirectories(pictures.toAbsolutePath().getParent());
            try (RandomAccessFile file = new RandomAccessFile(pictures.toFile(), "rw")) {
                file.setLength(count * bytes());
            }
            Files.write(scenes, scenes().stream().limit(count).map(GSON::toJson).toList());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void append(List<Scene> chunk) {
        List<byte[]> painted =
                chunk.parallelStream().map(scene -> bytes(scene.paint(size))).toList();
        try (FileChannel file = FileChannel.open(pictures, StandardOpenOption.APPEND)) {
            for (byte[] one : painted) {
                file.write(ByteBuffer.wrap(one));
            }
            Files.write(scenes, chunk.stream().map(GSON::toJson).toList(), StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Bytes of one picture. */
    private long bytes() {
        return 3L * size * size;
    }

    private static byte[] bytes(Canvas picture) {
        int[] pixels = picture.toRgb();
        byte[] rgb = new byte[3 * pixels.length];
        IntStream.range(0, pixels.length).forEach(i -> {
            rgb[3 * i] = (byte) (pixels[i] >> 16);
            rgb[3 * i + 1] = (byte) (pixels[i] >> 8);
            rgb[3 * i + 2] = (byte) pixels[i];
        });
        return rgb;
    }
}
