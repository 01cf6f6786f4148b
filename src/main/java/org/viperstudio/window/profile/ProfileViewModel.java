package org.viperstudio.window.profile;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.viperstudio.job.JobPool;
import org.viperstudio.store.FileKey;
import org.viperstudio.store.ProfileInfo;
import org.viperstudio.store.WrongPasswordException;
import org.viperstudio.studio.profile.KeyedProfile;
import org.viperstudio.studio.profile.OpenProfile;
import org.viperstudio.studio.profile.ProfileService;
import org.viperstudio.window.shell.Notices;
import org.viperstudio.window.shell.TaskRunner;
import org.viperstudio.wording.Texts;

/** The view model of the profiles: the open one, the others, and the operations on them. */
public final class ProfileViewModel {
    private final ProfileService profiles;
    private final TaskRunner saving;
    private final Notices notices;
    private final ReadOnlyStringWrapper activity = new ReadOnlyStringWrapper(this, "doing", "");
    private final ProfileCopyJobs copyJobs;
    private final ActiveProfile active;
    private final ReadOnlyObjectWrapper<List<ProfileInfo>> all = new ReadOnlyObjectWrapper<>(this, "all", List.of());
    private final ReadOnlyObjectWrapper<List<DeletedProfile>> deleted =
            new ReadOnlyObjectWrapper<>(this, "deleted", List.of());

    /**
     * Creates the model with an open profile.
     *
     * @param jobs the pool that copies whole profiles
     * @param lane the lane of these jobs
     */
    public ProfileViewModel(
            ProfileService profiles, OpenProfile first, JobPool jobs, String lane, TaskRunner saving, Notices notices) {
        this.profiles = profiles;
        this.saving = saving;
        this.notices = notices;
        copyJobs = new ProfileCopyJobs(jobs, lane, activity);
        active = new ActiveProfile(profiles, first, saving, activity);
    }

    /** The open profile. */
    public ReadOnlyObjectProperty<OpenProfile> openProperty() {
        return active.property();
    }

    public ProfileInfo current() {
        return active.property().get().info();
    }

    private FileKey key() {
        return active.property().get().key();
    }

    /** Describes to the user the current operation on profiles; empty if there is none. */
    public ReadOnlyStringProperty activityProperty() {
        return activity.getReadOnlyProperty();
    }

    /** Whether the open profile may be closed at the moment, so that input could not be saved. */
    public boolean isChanging() {
        return active.isChanging();
    }

    /** All profiles, the oldest first. */
    public ReadOnlyObjectProperty<List<ProfileInfo>> allProperty() {
        return all.getReadOnlyProperty();
    }

    /** The deleted profiles that can be restored. */
    ReadOnlyObjectProperty<List<DeletedProfile>> deletedProperty() {
        return deleted.getReadOnlyProperty();
    }

    /** The profiles other than the open one. */
    public List<ProfileInfo> others() {
        return all.get().stream()
                .filter(profile -> !profile.id().equals(current().id()))
                .toList();
    }

    /** Sets an action that runs before a profile is closed, such as saving text that is being typed. */
    public void beforeSwitch(Runnable before) {
        active.beforeChange(before);
    }

    /** Loads the lists of profiles. */
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
     * @param wrong runs if the password is wrong
     */
    void open(ProfileInfo profile, String password, Runnable wrong) {
        change(
                "profile.work.open",
                profile.name(),
                () -> profiles.switchTo(profile, new FileKey(password)),
                open -> {},
                failure -> {
                    if (failure instanceof WrongPasswordException) {
                        wrong.run();
                    } else {
                        failed(failure);
                    }
                });
    }

    void create(String name) {
        openNew(
                name,
                FileKey.NONE,
                () -> profiles.create(name, FileKey.NONE),
                now -> Texts.of("profile.created", now.name()));
    }

    void rename(String name) {
        ProfileInfo renamed = current();
        change("profile.work.change", renamed.name(), () -> profiles.rename(renamed, name), now -> {});
    }

    /** Copies the open profile. The copy is not opened, since the user may be busy by then. */
    void duplicate() {
        ProfileInfo original = current();
        FileKey key = key();
        String name = Texts.of("profile.name.copy", original.name());
        active.whenSaved(
                () -> copyJobs.run(
                        Texts.of("profile.work.duplicate", original.name()),
                        listener -> profiles.duplicate(original, key, name, listener),
                        made -> proposeToOpen(made, key, "profile.duplicated"),
                        this::failed),
                this::failed);
    }

    /** @param share the other profile's share, 0..1 */
    void blend(ProfileInfo other, FileKey otherKey, double share, String name) {
        KeyedProfile mine = new KeyedProfile(current(), key());
        KeyedProfile theirs = new KeyedProfile(other, otherKey);
        KeyedProfile protecting = KeyedProfile.protecting(mine, theirs);
        openNew(
                name,
                protecting.key(),
                () -> profiles.blend(mine, theirs, share, name),
                now -> now.encrypted()
                        ? Texts.of(
                                "profile.created.password",
                                now.name(),
                                protecting.info().name())
                        : Texts.of("profile.created", now.name()));
    }

    /** Exports the open profile to a file. */
    public void exportTo(Path file) {
        ProfileInfo exported = current();
        FileKey key = key();
        active.whenSaved(
                () -> copyJobs.run(
                        Texts.of("profile.work.export", exported.name()),
                        listener -> {
                            profiles.export(exported, key, file, listener);
                            return file.getFileName().toString();
                        },
                        name -> notices.inform(Texts.of("profile.exported", exported.name(), name)),
                        this::failed),
                this::failed);
    }

    /** Imports a profile from a file, without opening it. */
    public void importFrom(Path file) {
        copyJobs.run(
                Texts.of("profile.work.import", String.valueOf(file.getFileName())),
                listener -> profiles.importFrom(file, listener),
                made -> proposeToOpen(made, FileKey.NONE, "profile.imported"),
                this::failed);
    }

    private void proposeToOpen(ProfileInfo made, FileKey key, String said) {
        load();
        notices.offerAction(Texts.of(said, made.name()), Texts.of("profile.open"), () -> openMade(made, key));
    }

    /** Opens a new profile; not while another is being copied, since the window would ignore input until that ends. */
    private void openMade(ProfileInfo made, FileKey key) {
        if (activity.get().isEmpty()) {
            change("profile.work.open", made.name(), () -> profiles.switchTo(made, key), open -> {});
        } else {
            notices.inform(Texts.of("profile.open.later", activity.get(), made.name()));
        }
    }

    /** Deletes the open profile and opens another; the notice offers to undo it. */
    void delete() {
        ProfileInfo going = current();
        change(
                "profile.work.change",
                going.name(),
                () -> {
                    profiles.delete(going);
                    return going;
                },
                other -> notices.offerUndo(
                        Texts.of("profile.deleted", going.name()), Texts.of("profile.undo"), () -> restore(going)));
    }

    /** Restores a deleted profile, without opening it. */
    void restore(ProfileInfo gone) {
        run(() -> profiles.undoDelete(gone), restored -> {
            notices.inform(Texts.of("profile.restored", restored.name()));
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
        FileKey before = key();
        change(
                "profile.work.password",
                profile.name(),
                () -> {
                    profiles.setPassword(profile, before, after);
                    return profile;
                },
                now -> notices.inform(Texts.of(said, now.name())));
    }

    /** @param key the key of the new profile */
    private void openNew(String name, FileKey key, Callable<ProfileInfo> maker, Function<ProfileInfo, String> said) {
        change(
                "profile.work.open",
                name,
                () -> profiles.switchTo(maker.call(), key),
                now -> notices.inform(said.apply(now)));
    }

    private void change(String what, String whose, Callable<?> work, Consumer<ProfileInfo> done) {
        change(what, whose, work, done, this::failed);
    }

    private void change(
            String what, String whose, Callable<?> work, Consumer<ProfileInfo> done, Consumer<Exception> refused) {
        active.change(
                Texts.of(what, whose),
                work,
                now -> {
                    load();
                    done.accept(now);
                },
                failure -> {
                    refused.accept(failure);
                    load();
                });
    }

    private <T> void run(Callable<T> work, Consumer<T> done) {
        saving.run(work, done, this::failed);
    }

    private void failed(Exception failure) {
        if (failure instanceof CancellationException) {
            notices.inform(Texts.of("profile.work.cancelled"));
        } else {
            notices.warn(Texts.of("profile.failed", String.valueOf(failure.getMessage())));
        }
    }
}
