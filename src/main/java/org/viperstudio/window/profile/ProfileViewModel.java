package org.viperstudio.window.profile;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.viperstudio.store.FileKey;
import org.viperstudio.store.ProfileInfo;
import org.viperstudio.store.WrongPasswordException;
import org.viperstudio.studio.profile.OpenProfile;
import org.viperstudio.studio.profile.ProfileService;
import org.viperstudio.window.shell.Background;
import org.viperstudio.window.shell.Notices;
import org.viperstudio.window.shell.Texts;

/** The profiles without their looks. */
public final class ProfileViewModel {
    private final ProfileService profiles;
    private final Background saving;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<OpenProfile> open;
    private final ReadOnlyObjectWrapper<List<ProfileInfo>> all = new ReadOnlyObjectWrapper<>(this, "all", List.of());
    private final ReadOnlyObjectWrapper<List<DeletedProfile>> deleted =
            new ReadOnlyObjectWrapper<>(this, "deleted", List.of());
    private Runnable beforeSwitch = () -> {};

    /** Begins with a profile that is open. */
    public ProfileViewModel(ProfileService profiles, OpenProfile first, Background saving, Notices notices) {
        this.profiles = profiles;
        this.saving = saving;
        this.notices = notices;
        open = new ReadOnlyObjectWrapper<>(this, "open", first);
    }

    /** The open profile. */
    public ReadOnlyObjectProperty<OpenProfile> openProperty() {
        return open.getReadOnlyProperty();
    }

    public ProfileInfo current() {
        return open.get().info();
    }

    /** All profiles, the oldest first. */
    public ReadOnlyObjectProperty<List<ProfileInfo>> allProperty() {
        return all.getReadOnlyProperty();
    }

    /** The profiles that can be brought back. */
    ReadOnlyObjectProperty<List<DeletedProfile>> deletedProperty() {
        return deleted.getReadOnlyProperty();
    }

    /** The profiles beside the open one. */
    public List<ProfileInfo> others() {
        return all.get().stream()
                .filter(profile -> !profile.id().equals(current().id()))
                .toList();
    }

    /** Tells what to do while the old profile is still open, as to save what is being written. */
    public void beforeSwitch(Runnable before) {
        beforeSwitch = before;
    }

    /** Reads the lists again. */
    public void load() {
        run(profiles::all, all::set);
        run(
                () -> profiles.deleted().stream()
                        .map(one -> new DeletedProfile(one, profiles.deletedUntil(one)))
                        .toList(),
                deleted::set);
    }

    /**
     * Opens another profile.
     *
     * @param wrong hears that the password is not the profile's
     */
    void open(ProfileInfo profile, String password, Runnable wrong) {
        change(() -> profiles.switchTo(profile, new FileKey(password)), opened -> {}, failure -> {
            if (failure instanceof WrongPasswordException) {
                wrong.run();
            } else {
                failed(failure);
            }
        });
    }

    void create(String name) {
        openNew(() -> profiles.create(name, FileKey.NONE), "profile.created");
    }

    void rename(String name) {
        ProfileInfo renamed = current();
        change(() -> profiles.rename(renamed, name), now -> {}, this::failed);
    }

    void duplicate() {
        ProfileInfo original = current();
        FileKey key = open.get().key();
        String name = Texts.of("profile.name.copy", original.name());
        openNew(() -> profiles.duplicate(original, key, name), "profile.created");
    }

    /** @param share of the other, 0..1 */
    void blend(ProfileInfo other, FileKey otherKey, double share, String name) {
        ProfileInfo mine = current();
        FileKey key = open.get().key();
        openNew(() -> profiles.blend(mine, key, other, otherKey, share, name), "profile.created");
    }

    /** Writes the open profile into a file. */
    public void exportTo(Path file) {
        ProfileInfo exported = current();
        FileKey key = open.get().key();
        beforeSwitch.run();
        run(
                () -> {
                    profiles.export(exported, key, file);
                    return file.getFileName().toString();
                },
                name -> notices.say(Texts.of("profile.exported", exported.name(), name)));
    }

    /** Makes a profile of such a file, and opens it. */
    public void importFrom(Path file) {
        openNew(() -> profiles.importFrom(file), "profile.imported");
    }

    /** Deletes the open profile, and opens another; the notice offers the way back. */
    void delete() {
        ProfileInfo going = current();
        change(
                () -> {
                    profiles.delete(going);
                    return going;
                },
                other -> notices.offer(
                        Texts.of("profile.deleted", going.name()), Texts.of("profile.undo"), () -> restore(going)),
                this::failed);
    }

    /** Brings a deleted profile back; it is not opened. */
    void restore(ProfileInfo gone) {
        run(() -> profiles.undoDelete(gone), restored -> {
            notices.say(Texts.of("profile.restored", restored.name()));
            load();
        });
    }

    /** @param password not empty */
    void setPassword(String password) {
        setKey(new FileKey(password), "profile.password.done");
    }

    void removePassword() {
        setKey(FileKey.NONE, "profile.password.gone");
    }

    private void setKey(FileKey after, String said) {
        ProfileInfo profile = current();
        FileKey before = open.get().key();
        change(
                () -> {
                    profiles.setPassword(profile, before, after);
                    return profile;
                },
                now -> notices.say(Texts.of(said, now.name())),
                this::failed);
    }

    private void openNew(Callable<ProfileInfo> maker, String said) {
        change(
                () -> profiles.switchTo(maker.call(), FileKey.NONE),
                now -> notices.say(Texts.of(said, now.name())),
                this::failed);
    }

    /**
     * Does what may close the open profile. Whatever comes of it, the window goes on with the one that is open then: with
     * a closed one everything that is said would be lost.
     */
    private void change(Callable<?> work, Consumer<ProfileInfo> done, Consumer<Exception> refused) {
        beforeSwitch.run();
        saving.run(
                () -> {
                    work.call();
                    return profiles.current();
                },
                now -> {
                    opened(now);
                    done.accept(now.info());
                },
                failure -> {
                    refused.accept(failure);
                    run(profiles::current, this::opened);
                });
    }

    private void opened(OpenProfile profile) {
        open.set(profile);
        load();
    }

    private <T> void run(Callable<T> work, Consumer<T> done) {
        saving.run(work, done, this::failed);
    }

    private void failed(Exception failure) {
        notices.warn(Texts.of("profile.failed", String.valueOf(failure.getMessage())));
    }
}
