package org.viperstudio.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Copies of a profile's H2 file: one before each migration, one a day. The pictures never change and need none. */
public final class Backups {
    private static final int KEPT = 7;
    private static final Duration DAY = Duration.ofDays(1);
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss-SSS").withZone(ZoneOffset.UTC);
    private static final String ENDING = ".zip";

    private final Path folder;

    Backups(Path folder) {
        this.folder = folder;
    }

    /** The newest first. */
    public List<Path> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException failure) {
            throw new StoreException("Cannot list the backups in " + folder + ": " + failure.getMessage(), failure);
        }
    }

    /** When a backup was made, as its name says; nothing for a file that was named otherwise. */
    public static Optional<Instant> made(Path backup) {
        try {
            String name = String.valueOf(backup.getFileName());
            return Optional.of(NAME.parse(name.substring(0, name.length() - ENDING.length()), Instant::from));
        } catch (DateTimeException | IndexOutOfBoundsException named) {
            return Optional.empty();
        }
    }

    /** Makes a backup unless there is one of the last day. */
    void daily(Database database, Instant now) {
        String yesterday = NAME.format(now.minus(DAY)) + ENDING;
        boolean fresh =
                all().stream().anyMatch(file -> file.getFileName().toString().compareTo(yesterday) > 0);
        if (!fresh) {
            make(database, now);
        }
    }

    /** Makes a backup, and takes away the oldest where there are too many. */
    void make(Database database, Instant now) {
        try {
            Files.createDirectories(folder);
            takeAwayParts();
            Path part = folder.resolve(NAME.format(now) + DurableFile.PART);
            database.backUp(part);
            DurableFile.rename(part, folder.resolve(NAME.format(now) + ENDING));
            all().stream().skip(KEPT).forEach(old -> old.toFile().delete());
        } catch (IOException failure) {
            throw DurableFile.unwritable(folder, failure);
        }
    }

    /** Puts a backup in the place of the H2 file, which must be closed, and keeps that beside it. */
    static void restore(Path backup, Path file) {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(backup))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(file.getFileName().toString())) {
                    byte[] restored = zip.readAllBytes();
                    setAside(file);
                    DurableFile.write(file, restored);
                    return;
                }
            }
            throw new StoreException(backup + " is no backup of a profile. Nothing was changed. Choose another.");
        } catch (IOException failure) {
            throw new StoreException(
                    "The backup " + backup + " cannot be read: " + failure.getMessage()
                            + ". Nothing was changed. Choose another.",
                    failure);
        }
    }

    /** Where the H2 file that a backup took the place of lies. */
    static Path setAsidePlace(Path file) {
        return file.resolveSibling(file.getFileName() + ".replaced");
    }

    private static void setAside(Path file) throws IOException {
        if (Files.exists(file)) {
            DurableFile.rename(file, setAsidePlace(file));
        }
    }

    private void takeAwayParts() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(DurableFile.PART))
                    .forEach(file -> file.toFile().delete());
        }
    }
}
