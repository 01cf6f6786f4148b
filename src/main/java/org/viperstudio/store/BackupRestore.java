package org.viperstudio.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Restores a profile from a backup. The restored file is complete before the present one is set aside, so that the
 * profile is never without one.
 *
 * @param profile the folder of the profile, which must be closed
 * @param staged the folder in which the restored file is made, on the same disk
 */
record BackupRestore(Path profile, Path staged) {
    /**
     * Replaces the H2 file by a backup; the replaced file is a backup from then on.
     *
     * @param key with which a backup that has a password must open; not checked if it is none
     * @param name the profile's name
     * @throws StoreException if that fails; nothing is changed then
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
        // Which pictures the old file refers to is unknown, since it may be damaged: all are kept.
        PictureUpkeep.touchAllForBackup(profile.resolve(ProfileStore.PICTURES), Instant.now());
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

    /** By a hard link where the file system has them, so that nothing is lost if the program is killed now. */
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
