package org.viperstudio.store;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.viperstudio.picture.PictureKey;
import org.viperstudio.picture.SealedPictures;

/** An open profile. */
public final class ProfileStore implements AutoCloseable {
    private static final String PICTURE_KEY = "pictures.key";
    private static final HistoryQuery EVERYTHING = new HistoryQuery("", false, HistoryQuery.Order.OLDEST);

    /** A picture's file is there before the row that names it. */
    private static final Duration BEING_ADDED = Duration.ofHours(1);

    private final ProfileInfo info;
    private final Database database;
    private final Path pictureFolder;
    private final PictureFiles pictures;
    private final Backups backups;

    /** Opens the profile in a folder, or begins it. */
    ProfileStore(ProfileInfo info, Path folder, FileKey key) {
        this.info = info;
        this.pictureFolder = folder.resolve("pictures");
        this.backups = new Backups(folder.resolve("backups"));
        this.database = new Database(folder.resolve(ProfileFolders.DATABASE), key, info.name());
        try {
            new Migrations(database).apply(info.name(), () -> backups.make(database, Instant.now()));
            history().forgetDeleted();
            this.pictures = pictures(!key.isNone());
        } catch (RuntimeException unusable) {
            SealedPictures.lock(pictureFolder);
            database.close();
            throw unusable;
        }
    }

    /** The key of sealed pictures lies in the database, which is encrypted itself where any are. */
    private PictureFiles pictures(boolean sealing) {
        Optional<String> kept = settings().get(PICTURE_KEY).filter(text -> !text.isEmpty());
        if (!sealing && kept.isEmpty()) {
            return new PictureFiles(pictureFolder, false, null);
        }
        PictureKey key = kept.map(PictureKey::parse).orElseGet(PictureKey::random);
        if (kept.isEmpty()) {
            settings().set(PICTURE_KEY, key.toText());
        }
        SealedPictures.unlock(pictureFolder, key);
        return new PictureFiles(pictureFolder, sealing, key);
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

    /** Makes a backup now, and takes all others away. */
    void backUpAlone() {
        List<Path> others = backups.all();
        backUp();
        others.forEach(other -> other.toFile().delete());
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

    /**
     * Makes the daily backup, takes away the files of pictures that no row names, and seals or opens what lies otherwise
     * than it is to; may run beside all else.
     *
     * @param goesOn whether there is still time for it
     */
    public void upkeep(Instant now, BooleanSupplier goesOn) {
        backups.daily(database, now);
        List<Sha256> named = database.read(handle ->
                handle.createQuery("""
                        SELECT picture FROM history
                        UNION SELECT picture FROM own_picture
                        UNION SELECT picture FROM blind_test_candidate
                        UNION SELECT picture FROM comment WHERE picture IS NOT NULL
                        """).mapTo(String.class).map(Sha256::new).list());
        pictures.keepOnly(named, now.minus(BEING_ADDED));
        boolean settled = pictures.settle(named, goesOn);
        if (settled && !info.encrypted() && settings().get(PICTURE_KEY).isPresent()) {
            // It was there in clear to open the pictures with; the next password brings another.
            settings().set(PICTURE_KEY, "");
        }
    }

    @Override
    public void close() {
        SealedPictures.lock(pictureFolder);
        database.close();
    }
}
