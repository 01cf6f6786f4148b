package org.viperstudio.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;

/** Whole folders. */
final class Folders {
    private Folders() {}

    /** Deletes a folder with all that is in it; links in it are deleted and not followed. */
    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException failure) {
            throw DurableFile.unwritable(folder, failure);
        }
    }

    /** When a folder or file was changed last. */
    static Instant changed(Path path) {
        return Instant.ofEpochMilli(path.toFile().lastModified());
    }

    /** Changed now. */
    static void touch(Path path) {
        try {
            Files.setLastModifiedTime(path, FileTime.from(Instant.now()));
        } catch (IOException failure) {
            throw DurableFile.unwritable(path, failure);
        }
    }
}
