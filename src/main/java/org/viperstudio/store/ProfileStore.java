package org.viperstudio.store;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.Set;

/** An open profile. */
public final class ProfileStore implements AutoCloseable {
    private static final HistoryQuery EVERYTHING = new HistoryQuery("", false, HistoryQuery.Order.OLDEST);

    /** A picture's file is there before the row that names it. */
    private static final Duration BEING_ADDED = Duration.ofHours(1);

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
            history().forgetDeleted();
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

    /** Makes a backup now. */
    void backUp() {
        backups.make(database, Instant.now());
    }

    /** All that belongs to the person. */
    public ProfileContents contents() {
        return new ProfileContents(
                comments().all(),
                ownPictures().all(),
                tastes().all(),
                tastes().current().map(one -> OptionalLong.of(one.id())).orElse(OptionalLong.empty()),
                history().page(EVERYTHING, 0, Integer.MAX_VALUE),
                blindTests().all(),
                prompts().recent(Integer.MAX_VALUE));
    }

    /** Fills an empty profile with contents whose pictures are there already. */
    public void fill(ProfileContents contents) {
        database.change(handle -> new ContentsWriter(handle).write(contents));
    }

    /** Makes the daily backup, and takes away the files of pictures that no row names; may run beside all else. */
    public void upkeep(Instant now) {
        backups.daily(database, now);
        Set<String> named = database.read(
                handle -> handle.createQuery("""
                        SELECT picture FROM history
                        UNION SELECT picture FROM own_picture
                        UNION SELECT picture FROM blind_test_candidate
                        UNION SELECT picture FROM comment WHERE picture IS NOT NULL
                        """).mapTo(String.class).set());
        pictures.keepOnly(named, now.minus(BEING_ADDED));
    }

    @Override
    public void close() {
        database.close();
    }
}
