package org.viperstudio.store;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.viperstudio.picture.SealedPictures;

/**
 * Maintains the folder of a profile's pictures: deletes unused files, and seals or unseals the others. A picture that
 * no row refers to any more is kept while a backup may refer to it. That is told from the file's modification time,
 * which is set before each backup, so that it is never earlier than the last backup that refers to the picture.
 */
final class PictureUpkeep {
    /** A file is written before the row that refers to it, and file systems' times may be inexact by less than this. */
    private static final Duration MARGIN = Duration.ofHours(1);

    private static final Pattern CLEAR = Pattern.compile("[0-9a-f]{64}(\\.jpg)?");
    private static final Pattern SEALED = Pattern.compile("[0-9a-f]{64}\\" + SealedPictures.ENDING);

    private final PictureFiles pictures;

    PictureUpkeep(PictureFiles pictures) {
        this.pictures = pictures;
    }

    /** Sets the time of these pictures' files, before a backup is made that refers to them. */
    void touchForBackup(Collection<Sha256> names, Instant now) {
        names.forEach(name -> touchForBackup(pictures.file(name), now));
    }

    /** The same for all pictures in a folder, where it is unknown which of them the backup refers to. */
    static void touchAllForBackup(Path folder, Instant now) {
        PictureFiles.files(folder).forEach(file -> touchForBackup(file, now));
    }

    /** A later time stays. A time that cannot be set is no reason to go without a backup. */
    private static void touchForBackup(Path path, Instant now) {
        File file = path.toFile();
        if (file.lastModified() < now.toEpochMilli()) {
            file.setLastModified(now.toEpochMilli());
        }
    }

    /**
     * Deletes files that were left half-written, and pictures to which neither a row nor a kept backup refers.
     *
     * @param named the pictures that rows refer to
     * @param oldestBackup when the oldest of the kept backups was made
     */
    void tidy(Collection<Sha256> named, Instant oldestBackup, Instant now) {
        Set<Path> kept = new HashSet<>();
        named.forEach(name -> kept.addAll(Set.of(pictures.file(name), pictures.thumbnail(name))));
        for (Path file : pictures.files()) {
            String name = file.getFileName().toString();
            boolean unnamed = isPicture(name) && !kept.contains(file);
            if (unnamed && isBefore(file, oldestBackup) || isPart(name) && isBefore(file, now)) {
                file.toFile().delete();
            }
        }
    }

    private static boolean isPicture(String name) {
        return CLEAR.matcher(name).matches() || SEALED.matcher(name).matches();
    }

    private static boolean isPart(String name) {
        return name.endsWith(DurableFile.PART);
    }

    private static boolean isBefore(Path file, Instant moment) {
        return Folders.changed(file).isBefore(moment.minus(MARGIN));
    }

    /**
     * Seals all files in clear, or unseals the sealed ones, as the profile's password asks. May be interrupted at any
     * time, and continued by another call.
     *
     * @param named the pictures that rows refer to
     * @param goesOn asked before each picture whether to continue
     * @return whether all files are as they should be
     * @throws StoreException if a picture cannot be read or written; its file is then unchanged
     */
    boolean applySealing(Collection<Sha256> named, BooleanSupplier goesOn) {
        if (!pictures.hasKey()) {
            return true;
        }
        return pictures.isSealing() ? sealAll(goesOn) : open(named, goesOn);
    }

    private boolean sealAll(BooleanSupplier goesOn) {
        for (Path file : pictures.files()) {
            if (!goesOn.getAsBoolean()) {
                return false;
            }
            String name = file.getFileName().toString();
            if (CLEAR.matcher(name).matches()) {
                pictures.applySealing(file.getParent().getParent(), name);
            } else if (isPart(name) && !name.contains(SealedPictures.ENDING)) {
                // Half-written in clear: no picture is written in clear any more.
                file.toFile().delete();
            }
        }
        return true;
    }

    /** Unseals the pictures that rows refer to; the name of any other cannot be told from its sealed file. */
    private boolean open(Collection<Sha256> named, BooleanSupplier goesOn) {
        for (Sha256 name : named) {
            if (!goesOn.getAsBoolean()) {
                return false;
            }
            pictures.applySealing(name);
        }
        return pictures.files().stream()
                .noneMatch(file -> SEALED.matcher(file.getFileName().toString()).matches());
    }
}
