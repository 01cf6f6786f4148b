package org.viperstudio.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A temporary folder of a command. It is deleted when it is closed, or when Ctrl-C ends the program. */
final class TemporaryFolder implements AutoCloseable {
    private static final int TRIES = 20;
    private static final long BETWEEN_TRIES_MILLIS = 50;

    private final Path path;
    private final Thread hook = new Thread(this::deleteAtExit, "temporary folder");

    /** @param prefix how its name begins */
    TemporaryFolder(String prefix) throws IOException {
        path = Files.createTempDirectory(prefix);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    Path path() {
        return path;
    }

    /** Whoever works in the folder does so until the end: what they wrote meanwhile goes with the next try. */
    private void deleteAtExit() {
        for (int i = 0; i < TRIES && Files.exists(path); i++) {
            try {
                remove();
            } catch (IOException | UncheckedIOException stillWrittenTo) {
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_TRIES_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void remove() throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException exiting) {
            return;
        }
        remove();
    }
}
