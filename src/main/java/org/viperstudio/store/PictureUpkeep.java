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
 * Keeps the folder of a profile's pictures in order. A picture that no row names any more stays while a backup may name
 * it: its file's time is never before that of the last backup that does, for it is set before each is made.
 */
final class PictureUpkeep {
    /** A picture's file is there before the row that names it; no file system's times are further off either. */
    private static final Duration MARGIN = Duration.ofHours(1);

    private static final Pattern CLEAR = Pattern.compile("[0-9a-f]{64}(\\.jpg)?");
    private static final Pattern SEALED = Pattern.compile("[0-9a-f]{64}\\" + SealedPictures.ENDING);

    private final PictureFiles pictures;

    PictureUpkeep(PictureFiles pictures) {
        this.pictures = pictures;
    }

    /** Sets the time of these pictures' files, before a backup is made that names them. */
    void backingUp(Collection<Sha256> names, Instant now) {
        names.forEach(name -> backingUp(pictures.file(name), now));
    }

    /** The same for all pictures in a folder, where it is not known which are named. */
    static void backingUpAll(Path folder, Instant now) {
        PictureFiles.files(folder).forEach(file -> backingUp(file, now));
    }

    /** A later time stays; one that cannot be set is no reason to go without a backup. */
    private static void backingUp(Path path, Instant now) {
        File file = path.toFile();
        if (file.lastModified() < now.toEpochMilli()) {
            file.setLastModified(now.toEpochMilli());
        }
    }

    /**
     * Takes away what is left of writing that was cut off, and the pictures that neither a row names nor a backup can.
     *
     * @param named by rows
     * @param oldestBackup when the oldest backup was made that is kept
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
     * Seals what lies in clear, named or not, or opens what lies sealed; it may be ended and gone on with at any time.
     *
     * @param named by rows
     * @param goesOn asked before each picture
     * @return whether all lies as it is to
     * @throws StoreException if a picture cannot be read or written; it lies as it did
     */
    boolean settle(Collection<Sha256> named, BooleanSupplier goesOn) {
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
                pictures.settle(file.getParent().getParent(), name);
            } else if (isPart(name) && !name.contains(SealedPictures.ENDING)) {
                // No picture is written in clear any more.
                file.toFile().delete();
            }
        }
        return true;
    }

    /** Only the named ones: what a sealed file is called otherwise can be told from its name alone. */
    private boolean open(Collection<Sha256> named, BooleanSupplier goesOn) {
        for (Sha256 name : named) {
            if (!goesOn.getAsBoolean()) {
                return false;
            }
            pictures.settle(name);
        }
        return pictures.files().stream()
                .noneMatch(file -> SEALED.matcher(file.getFileName().toString()).matches());
    }
}
