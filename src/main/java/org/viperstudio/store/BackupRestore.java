package org.viperstudio.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Goes back to a backup: the new file is whole before the old one is set aside, so that a profile is never without one.
 *
 * @param profile the folder of the profile, which is closed
 * @param staged where the new file is made, on the same disk
 */
record Restoring(Path profile, Path staged) {
    /**
     * Puts a backup in the place of the H2 file, which is itself a backup from then on.
     *
     * @param key what a backup with a password must open with; with none that is not seen to
     * @param name the profile's
     * @throws StoreException if that fails; nothing was changed then
     */
    void to(Path backup, FileKey key, String name) {
        Path database = staged.resolve(ProfileFolders.DATABASE);
        Path fresh = Database.withEnding(database);
        byte[] restored = read(backup, fresh.getFileName().toString());
        DurableFile.write(fresh, restored);
        if (!key.isNone() && Database.isEncrypted(database)) {
            new Database(database, key, name).close();
            // Opening it wrote into it.
            DurableFile.write(fresh, restored);
        }
        // Nobody knows which pictures the old file names: it may be damaged.
        PictureUpkeep.backingUpAll(profile.resolve(ProfileStore.PICTURES), Instant.now());
        replace(profile.resolve(fresh.getFileName()), fresh);
    }

    private static byte[] read(Path backup, String file) {
        if (Backups.isReplaced(backup)) {
            return readWhole(backup);
        }
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(backup))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(file)) {
                    return zip.readAllBytes();
                }
            }
            throw new StoreException(backup + " is no backup of a profile. Nothing was changed. Choose another.");
        } catch (IOException failure) {
            throw unreadable(backup, failure);
        }
    }

    private static byte[] readWhole(Path backup) {
        try {
            return Files.readAllBytes(backup);
        } catch (IOException failure) {
            throw unreadable(backup, failure);
        }
    }

    private static StoreException unreadable(Path backup, IOException failure) {
        return new StoreException(
                "The backup " + backup + " cannot be read: " + failure.getMessage()
                        + ". Nothing was changed. Choose another.",
                failure);
    }

    private void replace(Path file, Path fresh) {
        try {
            Path aside = new Backups(profile).replaced(Instant.now());
            if (Files.exists(file)) {
                setAside(file, aside);
            }
            try {
                DurableFile.rename(fresh, file);
            } catch (IOException failure) {
                putBack(aside, file);
                throw failure;
            }
        } catch (IOException failure) {
            throw DurableFile.unwritable(file, failure);
        }
    }

    /** Under a second name where the file system can, so that whoever kills the program now loses nothing. */
    private static void setAside(Path file, Path aside) throws IOException {
        try {
            Files.createLink(aside, file);
        } catch (IOException | UnsupportedOperationException noLinksHere) {
            DurableFile.rename(file, aside);
        }
    }

    private static void putBack(Path aside, Path file) throws IOException {
        if (Files.exists(file)) {
            Files.deleteIfExists(aside);
        } else if (Files.exists(aside)) {
            DurableFile.rename(aside, file);
        }
    }
}
