package org.viperstudio.studio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The identity of a file or folder of weights: if size or time differ, another model has taken its place.
 *
 * @param bytes of all its files; 0 where there is none
 * @param modified when the last of them was changed, in milliseconds
 */
public record FileState(Path path, long bytes, long modified) {
    /** A diffusers folder has its files in folders of its own. */
    private static final int DEPTH = 2;

    /** What is there now; null where nothing is named. */
    static @Nullable FileState of(@Nullable String path) {
        return path == null ? null : of(Path.of(path));
    }

    /** What is there now. */
    public static FileState of(Path path) {
        try (Stream<Path> files = Files.walk(path, DEPTH)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            return new FileState(
                    path,
                    all.stream().mapToLong(file -> file.toFile().length()).sum(),
                    all.stream()
                            .mapToLong(file -> file.toFile().lastModified())
                            .max()
                            .orElse(0));
        } catch (IOException | UncheckedIOException gone) {
            // Whoever opens it says what is wrong.
            return new FileState(path, 0, 0);
        }
    }
}
