package org.viperstudio.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Maintains an open profile's folder: its backups and the files of its pictures. */
final class ProfileUpkeep {
    private final Database database;
    private final Backups backups;
    private final PictureUpkeep pictures;

    ProfileUpkeep(Database database, Backups backups, PictureFiles pictures) {
        this.database = database;
        this.backups = backups;
        this.pictures = new PictureUpkeep(pictures);
    }

    /** Makes a backup. */
    void backUp(Instant now) {
        pictures.touchForBackup(named(), now);
        backups.make(database, now);
    }

    /** Makes a backup, and deletes all others. */
    void backUpAlone(Instant now) {
        List<Path> others = backups.all();
        backUp(now);
        others.forEach(other -> other.toFile().delete());
    }

    /**
     * Makes the daily backup, deletes the pictures that nothing refers to, and seals or unseals files as the password
     * asks.
     *
     * @return whether all files are sealed or unsealed as they should be
     */
    boolean run(Instant now, BooleanSupplier goesOn) {
        if (backups.isDue(now)) {
            backUp(now);
        }
        List<Sha256> named = named();
        pictures.tidy(named, backups.oldest().orElse(now), now);
        return pictures.applySealing(named, goesOn);
    }

    private List<Sha256> named() {
        return database.read(handle ->
                handle.createQuery("""
                        SELECT picture FROM history
                        UNION SELECT picture FROM own_picture
                        UNION SELECT picture FROM blind_test_candidate
                        UNION SELECT picture FROM comment WHERE picture IS NOT NULL
                        """).mapTo(String.class).map(Sha256::new).list());
    }
}
