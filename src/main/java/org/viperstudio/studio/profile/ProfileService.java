package org.viperstudio.studio.profile;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.viperstudio.job.Subscription;
import org.viperstudio.preference.VisualPreference;
import org.viperstudio.store.DataFolder;
import org.viperstudio.store.FileKey;
import org.viperstudio.store.ProfileContents;
import org.viperstudio.store.ProfileFolders;
import org.viperstudio.store.ProfileInfo;
import org.viperstudio.store.ProfileStore;
import org.viperstudio.store.SettingsFile;
import org.viperstudio.store.Sha256;
import org.viperstudio.store.StoreException;
import org.viperstudio.store.TasteAttribute;
import org.viperstudio.store.TasteVersion.Origin;

/** All profiles, of which one is open. Thread-safe; every call may take the time of disk access. */
public final class ProfileService implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ProfileService.class);
    private static final String LAST_OPEN = "profile.last";

    private final ProfileFolders folders;
    private final SettingsFile settings;
    private final CurrentProfile current;
    private final ProfileNames names = new ProfileNames(this::all);

    /** Opens none yet; the folder is to be locked by {@link org.viperstudio.store.DataLock}. */
    public ProfileService(DataFolder data, SettingsFile settings) {
        this.folders = new ProfileFolders(data);
        this.settings = settings;
        this.current = new CurrentProfile(folders, new GalleryFiles(data));
        folders.tidy(Instant.now());
    }

    /** All profiles, the oldest first. */
    public List<ProfileInfo> all() {
        return folders.all();
    }

    /** The profiles that can be brought back. */
    public List<ProfileInfo> deleted() {
        return folders.deleted();
    }

    /** Until when a deleted profile can be brought back; after that a start of the program takes it away for good. */
    public Instant deletedUntil(ProfileInfo deleted) {
        return folders.deletedUntil(deleted);
    }

    /** The profile of this name or id, the letter case of a name aside. */
    public Optional<ProfileInfo> find(String nameOrId) {
        return all().stream()
                .filter(one -> one.id().equals(nameOrId) || one.name().equalsIgnoreCase(nameOrId.strip()))
                .findFirst();
    }

    /** The profile to open at the start: the one used last; none if there are no profiles. */
    public Optional<ProfileInfo> last() {
        List<ProfileInfo> all = all();
        Optional<ProfileInfo> last = settings.get(LAST_OPEN).flatMap(folders::find);
        return last.or(() -> all.stream().findFirst());
    }

    /**
     * The open profile. Where none is open yet: the last one, or a new one with the system user's name.
     *
     * @throws org.viperstudio.store.WrongPasswordException if the last one has a password; ask for it and use
     *     {@link #switchTo}
     */
    public OpenProfile current() {
        return current.orOpen(() -> {
            ProfileInfo info = last().orElseGet(this::create);
            return switchTo(info, FileKey.NONE);
        });
    }

    /** Opens a profile, now and at the next start, and closes the one that was open; on failure nothing changes. */
    public OpenProfile switchTo(ProfileInfo info, FileKey key) {
        OpenProfile next = open(info, key);
        try {
            settings.set(LAST_OPEN, info.id());
        } catch (StoreException unwritable) {
            // It is open, which is what was asked for.
            LOG.warn("The next start opens another profile than \"{}\"", info.name(), unwritable);
        }
        return next;
    }

    /** Opens a profile and closes the one that was open; the next start opens the same as before. */
    public OpenProfile open(ProfileInfo info, FileKey key) {
        return current.open(info, key);
    }

    /** Calls with each profile that is opened, on the thread that opens it, until closed. */
    public Subscription listen(Consumer<OpenProfile> listener) {
        return current.listen(listener);
    }

    /**
     * Calls before an open profile is closed, other than by the program's end, and before any is deleted; on the thread
     * that does it, until closed.
     */
    public Subscription beforeClosing(Consumer<ProfileClosing> listener) {
        return current.beforeClosing(listener);
    }

    /**
     * Makes an empty profile with the name of the system's user, and a number where that is taken; it is not opened.
     */
    public ProfileInfo create() {
        return create(names.freeLike(ProfileNames.ofUser()), FileKey.NONE);
    }

    /** Makes an empty profile; it is not opened. */
    public ProfileInfo create(String name, FileKey key) {
        return folders.create(names.free(name), key);
    }

    /**
     * Gives a profile another name, or leaves it its own.
     *
     * @throws IllegalArgumentException if the name is blank, too long or another's; nothing was closed then
     */
    public ProfileInfo rename(ProfileInfo info, String name) {
        String free = names.freeFor(info, name);
        return free.equals(info.name())
                ? info
                : current.whileClosed(info, Optional.empty(), () -> folders.rename(info, free));
    }

    /** Makes a second profile with all that the first holds; no profile is opened or closed meanwhile. */
    public ProfileInfo duplicate(ProfileInfo info, FileKey key, String name, CopyListener listener) {
        String copyName = names.free(name);
        return current.withStore(info, key, from -> folders.create(copyName, key, copy -> copy(from, copy, listener)));
    }

    private static void copy(ProfileStore from, ProfileStore copy, CopyListener listener) {
        ProfileContents contents = from.contents();
        int done = 0;
        for (Sha256 picture : contents.pictures()) {
            listener.onPicture(done++, contents.pictures().size());
            copy.pictures().take(picture, from.pictures());
        }
        ReadMark.fill(copy, contents);
    }

    /**
     * Makes a profile whose taste lies between two. It tells of both, and opens with the password of {@link
     * KeyedProfile#protecting} where one of them has one.
     *
     * @param shareOfSecond 0 (the first's) to 1 (the second's)
     */
    public ProfileInfo blend(KeyedProfile first, KeyedProfile second, double shareOfSecond, String name) {
        if (!(shareOfSecond >= 0 && shareOfSecond <= 1)) {
            throw new IllegalArgumentException("a share is from 0 to 1, not " + shareOfSecond);
        }
        String blendName = names.free(name);
        List<TasteAttribute> blended = Attributes.blended(
                current.withStore(first.info(), first.key(), ProfileService::attributes),
                current.withStore(second.info(), second.key(), ProfileService::attributes),
                shareOfSecond);
        FileKey key = KeyedProfile.protecting(first, second).key();
        return folders.create(blendName, key, store -> store.tastes().add(Origin.BLENDED, blended));
    }

    private static List<TasteAttribute> attributes(ProfileStore store) {
        return store.tastes().current().map(one -> one.attributes()).orElse(List.of());
    }

    /**
     * Writes a profile into one zip, in clear whether or not it has a password; no profile is opened or closed
     * meanwhile.
     */
    public void export(ProfileInfo info, FileKey key, Path zip, CopyListener listener) {
        current.withStore(info, key, store -> {
            ProfileArchiveWriter.write(store, zip, listener);
            return true;
        });
    }

    /**
     * Makes a profile of a zip that {@link #export} wrote; it is not opened.
     *
     * @throws ArchiveException if it is damaged, was not made by this program, or by a newer one; nothing changes then
     */
    public ProfileInfo importFrom(Path zip, CopyListener listener) {
        try (ProfileArchive archive = ProfileArchive.open(zip)) {
            return folders.create(names.freeLike(archive.name()), FileKey.NONE, store -> archive.fill(store, listener));
        }
    }

    /** Takes a profile away; {@link #undoDelete} brings it back for 30 days. If it is open, another is opened first. */
    public void delete(ProfileInfo info) {
        if (current.is(info)) {
            ProfileInfo other = all().stream()
                    .filter(one -> !one.id().equals(info.id()) && !one.encrypted())
                    .findFirst()
                    .orElseGet(this::create);
            switchTo(other, FileKey.NONE);
        }
        current.tell(info, ProfileClosing.Why.DELETED);
        folders.delete(info);
    }

    /** Brings a deleted profile back, with a number behind its name if that is another's by now. */
    public ProfileInfo undoDelete(ProfileInfo info) {
        String name = names.freeLike(info.name());
        folders.undelete(info);
        return name.equals(info.name()) ? info : folders.rename(info, name);
    }

    /** The profile's backups, the newest first. */
    public List<Path> backups(ProfileInfo info) {
        return folders.backups(info).all();
    }

    /**
     * Goes back to a backup. What was saved since is missing then; the present file is a backup itself from then on.
     *
     * @param key what the backup must open with where it has a password; with none that is not seen to
     * @throws org.viperstudio.store.WrongPasswordException if it does not; nothing changes then
     */
    public void restore(ProfileInfo info, FileKey key, Path backup) {
        current.whileClosed(info, Optional.empty(), () -> {
            folders.restore(info, key, backup);
            return info;
        });
    }

    /** Gives a profile a password, another one, or none. */
    public void setPassword(ProfileInfo info, FileKey key, FileKey newKey) {
        current.whileClosed(info, Optional.of(newKey), () -> folders.setPassword(info, key, newKey));
    }

    /** The taste of a profile without a password; empty where it has none yet. */
    public VisualPreference tasteOf(ProfileInfo info) {
        return Attributes.preference(current.withStore(info, FileKey.NONE, ProfileService::attributes));
    }

    /** How the blind tests of a profile without a password went. */
    public BlindTestResults blindTestsOf(ProfileInfo info) {
        return BlindTestResults.of(info.id(), current.withStore(info, FileKey.NONE, store -> store.blindTests()
                .all()));
    }

    @Override
    public void close() {
        current.close();
    }
}
