package org.viperstudio.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.viperstudio.picture.PictureKey;
import org.viperstudio.picture.SealedPictures;

/** An open profile: its tables, picture files and backups. */
public final class ProfileStore implements AutoCloseable {
    /** The folder of a profile's pictures, in its own. */
    static final String PICTURES = "pictures";

    static final String PICTURE_KEY = "pictures.key";
    private static final HistoryQuery EVERYTHING = new HistoryQuery("", false, HistoryQuery.Order.OLDEST);

    private final ProfileInfo info;
    private final Database database;
    private final Path pictureFolder;
    private final PictureFiles pictures;
    private final Backups backups;
    private final ProfileUpkeep upkeep;

    /** Opens the profile in a folder, or creates it. */
    ProfileStore(ProfileInfo info, Path folder, FileKey key) {
        this.info = info;
        this.pictureFolder = folder.resolve(PICTURES);
        this.backups = new Backups(folder);
        this.database = new Database(folder.resolve(ProfileFolders.DATABASE), key, info.name());
        try {
            new Migrations(database).apply(info.name(), this::backUpUnread);
            history().forgetDeleted();
            this.pictures = pictures(!key.isNone());
            this.upkeep = new ProfileUpkeep(database, backups, pictures);
        } catch (RuntimeException unusable) {
            SealedPictures.lock(pictureFolder);
            database.close();
            throw unusable;
        }
    }

    /** Makes a backup before a migration, when the old schema cannot be asked yet which pictures it refers to. */
    private void backUpUnread() {
        Instant now = Instant.now();
        PictureUpkeep.touchAllForBackup(pictureFolder, now);
        backups.make(database, now);
    }

    /** The key of sealed pictures is kept in the database, which is itself encrypted while pictures are sealed. */
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
        upkeep.backUp(Instant.now());
    }

    /** Makes a backup now, and deletes all others. */
    void backUpAlone() {
        upkeep.backUpAlone(Instant.now());
    }

    /** All data of the person in this profile. */
    public ProfileContents contents() {
        return new ProfileContents(
                comments().all(),
                ownPictures().all(),
                tastes().all(),
                tastes().current().map(one -> OptionalLong.of(one.id())).orElse(OptionalLong.empty()),
                history().page(EVERYTHING, 0, Integer.MAX_VALUE),
                blindTests().all(),
                prompts().recent(Integer.MAX_VALUE),
                settings().all());
    }

    /** Fills an empty profile with contents whose picture files exist already. */
    public void fill(ProfileContents contents) {
        database.change(handle -> new ContentsWriter(handle).write(contents));
    }

    /**
     * Makes the daily backup, deletes the files of pictures to which neither a row nor a backup refers, and seals or
     * unseals files as the password asks. May run while the profile is used.
     *
     * @param goesOn asked again and again whether there is still time
     */
    public void upkeep(Instant now, BooleanSupplier goesOn) {
        boolean allApplied = upkeep.run(now, goesOn);
        if (allApplied && !info.encrypted() && settings().get(PICTURE_KEY).isPresent()) {
            // It was kept, in clear, to unseal the pictures; the next password gets a new one.
            settings().set(PICTURE_KEY, "");
        }
    }

    @Override
    public void close() {
        SealedPictures.lock(pictureFolder);
        database.close();
    }
}
