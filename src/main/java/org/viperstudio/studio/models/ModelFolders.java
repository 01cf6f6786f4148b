package org.viperstudio.studio.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Folders with models in them. */
final class ModelFolders {
    private ModelFolders() {}

    static void create(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new DownloadException(
                    folder + " cannot be made: " + failure.getMessage() + ". Nothing was fetched.", failure);
        }
    }

    /** Deletes a folder; links in it are deleted and not followed. */
    static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException failure) {
            throw new DownloadException(
                    folder + " cannot be deleted: " + failure.getMessage() + ". Close what uses it, and try again.",
                    failure);
        }
    }
}
