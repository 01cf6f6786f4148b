package org.viperstudio.store;

import java.nio.file.Path;
import java.time.Instant;

/** An open profile. */
public final class ProfileStore implements AutoCloseable {
    private final ProfileInfo info;
    private final Database database;
    private final PictureFiles pictures;
    private final Backups backups;

    /** Opens the profile in a folder, or begins it. */
    ProfileStore(ProfileInfo info, Path folder, FileKey key) {
        this.info = info;
        this.pictures = new PictureFiles(folder.resolve("pictures"));
        this.backups = new Backups(folder.resolve("backups"));
        this.database = new Database(folder.resolve(ProfileFolders.DATABASE), key, info.name());
        try {
            new Migrations(database).apply(info.name(), () -> backups.make(database, Instant.now()));
            backups.daily(database, Instant.now());
        } catch (RuntimeException unusable) {
            database.close();
            throw unusable;
        }
    }

    public ProfileInfo info() {
        return info;
    }

    public PictureFiles pictures() {
        return pictures;
    }

    public Comments comments() {
        return new Comments(database);
    }

    public OwnPictures ownPictures() {
        return new OwnPictures(database);
    }

    public Tastes tastes() {
        return new Tastes(database);
    }

    public History history() {
        return new History(database);
    }

    public BlindTests blindTests() {
        return new BlindTests(database);
    }

    public Prompts prompts() {
        return new Prompts(database);
    }

    public UnfinishedJobs unfinishedJobs() {
        return new UnfinishedJobs(database);
    }

    public Settings settings() {
        return new Settings(database);
    }

    public Backups backups() {
        return backups;
    }

    @Override
    public void close() {
        database.close();
    }
}
