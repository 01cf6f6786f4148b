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
 * A data set of painted pictures on disk: {@code pictures.rgb}, raw rows of red, green, blue, one picture after the
 * other, and {@code scenes.jsonl}, what each shows. Painting can stop at any time and go on: the scene of a number is
 * always the same.
 */
final class PaintedSet {
    private static final int PORTION = 64;
    private static final Gson GSON = new Gson();

    private final Path pictures;
    private final Path scenes;
    private final int size;
    private final long firstSeed;
    private final SceneSampler sampler;

    /**
     * The set in a folder, which need not be there yet.
     *
     * @param size of the pictures, in pixels
     * @param firstSeed the seed of the first; those that follow have the next ones
     */
    PaintedSet(Path folder, int size, long firstSeed, SceneSampler sampler) {
        this.pictures = folder.resolve("pictures.rgb");
        this.scenes = folder.resolve("scenes.jsonl");
        this.size = size;
        this.firstSeed = firstSeed;
        this.sampler = sampler;
    }

    /** The pictures that are there. */
    Pixels pixels() {
        return new Pixels(pictures, size, count());
    }

    /** How many pictures are there. */
    int count() {
        try {
            return Files.exists(pictures) ? Math.min(scenes().size(), (int) (Files.size(pictures) / bytes())) : 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What the pictures that are there show, in their order. A line that was cut off ends them: it is written anew. */
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
     * Paints what is missing, on all processors.
     *
     * @param goOn told after each portion how many there are; false stops
     */
    void paint(int wanted, IntPredicate goOn) {
        int done = count();
        truncate(done);
        while (done < wanted && goOn.test(done)) {
            int portion = Math.min(PORTION, wanted - done);
            append(LongStream.range(done, done + portion)
                    .mapToObj(number -> sampler.sample(firstSeed + number))
                    .toList());
            done += portion;
        }
        goOn.test(done);
    }

    /** After a stop in the middle of a write the two files may differ. */
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

    private void append(List<Scene> portion) {
        List<byte[]> painted =
                portion.parallelStream().map(scene -> bytes(scene.paint(size))).toList();
        try (FileChannel file = FileChannel.open(pictures, StandardOpenOption.APPEND)) {
            for (byte[] one : painted) {
                file.write(ByteBuffer.wrap(one));
            }
            Files.write(scenes, portion.stream().map(GSON::toJson).toList(), StandardOpenOption.APPEND);
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
