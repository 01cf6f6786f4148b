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

/**
 * Copies of a profile's H2 file: one before each migration, one a day, and each file that was replaced by a backup. Picture
 * files never change and are not copied; they are kept for as long as any backup may refer to them.
 */
public final class Backups {
    private static final int KEPT = 7;
    private static final Duration DAY = Duration.ofDays(1);
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss-SSS").withZone(ZoneOffset.UTC);
    private static final String ENDING = ".zip";
    private static final String REPLACED = "-replaced.mv.db";
    private static final int MOMENT = "2026-12-31T23-59-59-999".length();

    private final Path folder;

    /** @param profile the profile's folder */
    Backups(Path profile) {
        this.folder = profile.resolve("backups");
    }

    /** All backups, the newest first. */
    public List<Path> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING) || isReplaced(file))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException failure) {
            throw new StoreException("Cannot list the backups in " + folder + ": " + failure.getMessage(), failure);
        }
    }

    /** Whether this is a file that was replaced by a backup; it may be damaged. */
    public static boolean isReplaced(Path backup) {
        return backup.toString().endsWith(REPLACED);
    }

    /** When a backup was made, according to its name; empty for a file of another name. */
    public static Optional<Instant> made(Path backup) {
        try {
            String name = String.valueOf(backup.getFileName());
            return Optional.of(NAME.parse(name.substring(0, MOMENT), Instant::from));
        } catch (DateTimeException | IndexOutOfBoundsException named) {
            return Optional.empty();
        }
    }

    /** When the oldest backup was made. A file of another name may be older than any. */
    Optional<Instant> oldest() {
        return all().stream().map(file -> made(file).orElse(Instant.EPOCH)).min(Comparator.naturalOrder());
    }

    /** Where to keep the H2 file that a backup replaces now. */
    Path replaced(Instant now) throws IOException {
        Files.createDirectories(folder);
        return folder.resolve(NAME.format(now) + REPLACED);
    }

    /** Whether there is no backup of the last 24 hours. */
    boolean isDue(Instant now) {
        String yesterday = NAME.format(now.minus(DAY)) + ENDING;
        return all().stream()
                .filter(file -> !isReplaced(file))
                .noneMatch(file -> file.getFileName().toString().compareTo(yesterday) > 0);
    }

    /** Makes a backup, and deletes the oldest where there are too many. */
    void make(Database database, Instant now) {
        try {
            Files.createDirectories(folder);
            deleteParts();
            Path part = folder.resolve(NAME.format(now) + DurableFile.PART);
            database.backUp(part);
            DurableFile.rename(part, folder.resolve(NAME.format(now) + ENDING));
            all().stream().skip(KEPT).forEach(old -> old.toFile().delete());
        } catch (IOException failure) {
            throw DurableFile.unwritable(folder, failure);
        }
    }

    private void deleteParts() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(DurableFile.PART))
                    .forEach(file -> file.toFile().delete());
        }
    }
}
