package org.viperstudio.store;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folders of all profiles; a profile's folder is named by its id. */
public final class ProfileFolders {
    /** A profile's H2 file, without its ending. */
    static final String DATABASE = "profile";

    private static final String INFO_FILE = "profile.json";
    /** How long a deleted profile can be brought back. */
    private static final Duration UNDO_TIME = Duration.ofDays(30);

    private static final Gson GSON = new Gson();

    private final DataFolder data;

    public ProfileFolders(DataFolder data) {
        this.data = data;
    }

    /** What stands in {@value #INFO_FILE}. */
    private record InfoFile(@Nullable String name, @Nullable String created) {}

    /** All profiles, the oldest first. */
    public List<ProfileInfo> all() {
        return list(data.profiles());
    }

    /** The profiles that were deleted and can be brought back. */
    public List<ProfileInfo> deleted() {
        return list(data.deletedProfiles());
    }

    public Optional<ProfileInfo> find(String id) {
        return all().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Makes an empty profile. */
    public ProfileInfo create(String name, FileKey key) {
        return create(name, key, empty -> {});
    }

    /**
     * Makes a profile, whole or not at all.
     *
     * @param filling fills the new profile before it appears
     */
    public ProfileInfo create(String name, FileKey key, Consumer<ProfileStore> filling) {
        ProfileInfo info = new ProfileInfo(UUID.randomUUID().toString(), name, Rows.now(), !key.isNone());
        Path staged = data.incoming().resolve(info.id());
        try {
            Files.createDirectories(staged);
            try (ProfileStore store = new ProfileStore(info, staged, key)) {
                filling.accept(store);
            }
            write(info, staged);
            move(staged, folder(info.id()));
            return info;
        } catch (IOException failure) {
            throw DurableFile.unwritable(staged, failure);
        } finally {
            Folders.delete(staged);
        }
    }

    /** Deletes profiles that were left half-made, and deleted profiles whose undo time has passed. */
    public void tidy(Instant now) {
        Folders.delete(data.incoming());
        for (ProfileInfo info : deleted()) {
            if (deletedUntil(info).isBefore(now)) {
                Folders.delete(deletedFolder(info));
            }
        }
    }

    /** Until when a deleted profile can be brought back. */
    public Instant deletedUntil(ProfileInfo info) {
        return Folders.changed(deletedFolder(info)).plus(UNDO_TIME);
    }

    private Path deletedFolder(ProfileInfo info) {
        return data.deletedProfiles().resolve(info.id());
    }

    /** Opens a profile. */
    public ProfileStore open(ProfileInfo info, FileKey key) {
        return new ProfileStore(info, folder(info.id()), key);
    }

    /** Gives a profile another name. */
    public ProfileInfo rename(ProfileInfo info, String name) {
        ProfileInfo renamed = new ProfileInfo(info.id(), name, info.created(), info.encrypted());
        write(renamed, folder(info.id()));
        return renamed;
    }

    /** Deletes a closed profile; {@link #undelete} restores it within the undo time. */
    public void delete(ProfileInfo info) {
        Folders.touch(folder(info.id()));
        move(folder(info.id()), deletedFolder(info));
    }

    /** Restores a deleted profile. */
    public void undelete(ProfileInfo info) {
        move(deletedFolder(info), folder(info.id()));
    }

    /**
     * Restores a closed profile from a backup. The replaced H2 file is a backup itself from then on.
     *
     * @param key with which the backup must open, so that a mistyped password costs nothing that was saved since; not
     *     checked if it is none
     * @throws StoreException if that fails; nothing is changed then
     */
    public void restore(ProfileInfo info, FileKey key, Path backup) {
        Path staged = data.incoming().resolve(UUID.randomUUID().toString());
        try {
            new BackupRestore(folder(info.id()), staged).to(backup, key, info.name());
        } finally {
            Folders.delete(staged);
        }
    }

    /**
     * Sets, changes or removes the password of a closed profile. A backup is made before and after; all backups with
     * the old password are deleted. Picture files are sealed or unsealed by {@link ProfileStore#upkeep}.
     *
     * @throws WrongPasswordException if the key does not fit
     */
    public ProfileInfo setPassword(ProfileInfo info, FileKey key, FileKey newKey) {
        try (ProfileStore store = open(info, key)) {
            store.backUp();
        }
        Database.encrypt(folder(info.id()), DATABASE, key, newKey);
        ProfileInfo changed = new ProfileInfo(info.id(), info.name(), info.created(), !newKey.isNone());
        write(changed, folder(info.id()));
        try (ProfileStore store = open(changed, newKey)) {
            store.backUpAlone();
        }
        return changed;
    }

    /** The backups of a profile, which need not be open. */
    public Backups backups(ProfileInfo info) {
        return new Backups(folder(info.id()));
    }

    Path folder(String id) {
        return data.profiles().resolve(id);
    }

    private static void write(ProfileInfo info, Path folder) {
        InfoFile file = new InfoFile(info.name(), info.created().toString());
        DurableFile.write(folder.resolve(INFO_FILE), GSON.toJson(file).getBytes(StandardCharsets.UTF_8));
    }

    private static List<ProfileInfo> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.map(ProfileFolders::read)
                    .flatMap(Optional::stream)
                    .sorted(Comparator.comparing(ProfileInfo::created).thenComparing(ProfileInfo::id))
                    .toList();
        } catch (IOException failure) {
            throw new StoreException("Cannot list the profiles in " + folder + ": " + failure.getMessage(), failure);
        }
    }

    private static Optional<ProfileInfo> read(Path folder) {
        String id = folder.getFileName().toString();
        if (!Database.exists(folder.resolve(DATABASE))) {
            return Optional.empty();
        }
        boolean encrypted = Database.isEncrypted(folder.resolve(DATABASE));
        try {
            InfoFile file = GSON.fromJson(Files.readString(folder.resolve(INFO_FILE)), InfoFile.class);
            Instant created = Instant.parse(String.valueOf(file.created()));
            return Optional.of(new ProfileInfo(id, String.valueOf(file.name()), created, encrypted));
        } catch (IOException | JsonParseException | DateTimeParseException | NullPointerException damaged) {
            // The name is lost and the profile is not.
            return Optional.of(new ProfileInfo(id, id, Instant.EPOCH, encrypted));
        }
    }

    private static void move(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            DurableFile.rename(from, to);
        } catch (IOException failure) {
            throw DurableFile.unwritable(to, failure);
        }
    }
}
