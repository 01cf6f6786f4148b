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
 * Copies of a profile's H2 file: one before each migration, one a day. The pictures' files never change and are not copied:
 * they stay for as long as a backup is kept that may name them.
 */
public final class Backups {
    private static final int KEPT = 7;
    private static final Duration DAY = Duration.ofDays(1);
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss-SSS").withZone(ZoneOffset.UTC);
    private static final String ENDING = ".zip";

    private final Path folder;
    private final Path setAside;

    /** @param profile the profile's folder */
    Backups(Path profile) {
        this.folder = profile.resolve("backups");
        Path file = Database.withEnding(profile.resolve(ProfileFolders.DATABASE));
        this.setAside = file.resolveSibling(file.getFileName() + ".replaced");
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

    /** When the oldest was made, or set aside. */
    Optional<Instant> oldest() {
        Stream<Instant> aside = Files.exists(setAside) ? Stream.of(Folders.changed(setAside)) : Stream.empty();
        return Stream.concat(oldestMade().stream(), aside).min(Comparator.naturalOrder());
    }

    /** Of a file that was named otherwise nobody knows: it may be older than any. */
    private Optional<Instant> oldestMade() {
        return all().stream().map(file -> made(file).orElse(Instant.EPOCH)).min(Comparator.naturalOrder());
    }

    /** Where the H2 file lies that a backup took the place of; its time is when that was. */
    Path setAside() {
        return setAside;
    }

    /** Lets go of what was set aside, once no backup is kept from before that. */
    void takeAwaySetAside() {
        boolean old = oldestMade().filter(Folders.changed(setAside)::isBefore).isPresent();
        if (old) {
            setAside.toFile().delete();
        }
    }

    /** Whether there is none of the last day. */
    boolean isDue(Instant now) {
        String yesterday = NAME.format(now.minus(DAY)) + ENDING;
        return all().stream().noneMatch(file -> file.getFileName().toString().compareTo(yesterday) > 0);
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

    private void takeAwayParts() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(DurableFile.PART))
                    .forEach(file -> file.toFile().delete());
        }
    }
}
