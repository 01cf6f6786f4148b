package org.viperstudio.window.profile;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import org.viperstudio.store.ProfileInfo;
import org.viperstudio.studio.profile.OpenProfile;
import org.viperstudio.studio.profile.ProfileService;
import org.viperstudio.window.shell.TaskRunner;

/** Holds the profile that is open in the window, and runs the operations that close it. Used on the JavaFX thread. */
final class ActiveProfile {
    private final ProfileService profiles;
    private final TaskRunner saving;
    private final StringProperty activity;
    private final ReadOnlyObjectWrapper<OpenProfile> open;
    private Runnable before = () -> {};
    private boolean changing;

    /**
     * @param first the profile that is open at first
     * @param activity describes to the user the current operation on profiles; empty if there is none
     */
    ActiveProfile(ProfileService profiles, OpenProfile first, TaskRunner saving, StringProperty activity) {
        this.profiles = profiles;
        this.saving = saving;
        this.activity = activity;
        open = new ReadOnlyObjectWrapper<>(this, "open", first);
    }

    ReadOnlyObjectProperty<OpenProfile> property() {
        return open.getReadOnlyProperty();
    }

    /** Sets an action that runs before a profile is closed. */
    void beforeChange(Runnable first) {
        before = first;
    }

    /** Whether the profile may be closed at the moment, so that input could not be saved. */
    boolean isChanging() {
        return changing;
    }

    /** Runs an action once everything has been saved. */
    void whenSaved(Runnable next, Consumer<Exception> failed) {
        before.run();
        saving.run(() -> true, saved -> next.run(), failed);
    }

    /**
     * Runs an operation that may close the profile. Whatever its outcome, the window switches to the profile that is
     * open then, since nothing could be saved in a closed one.
     *
     * @param describes the operation to the user
     * @param refused receives a failure
     */
    void change(String what, Callable<?> work, Consumer<ProfileInfo> done, Consumer<Exception> refused) {
        before.run();
        changing = true;
        activity.set(what);
        saving.run(
                () -> {
                    work.call();
                    return profiles.current();
                },
                now -> {
                    goOn(now);
                    done.accept(now.info());
                },
                failure -> {
                    refused.accept(failure);
                    saving.run(profiles::current, this::goOn, lost -> {
                        goOn(open.get());
                        refused.accept(lost);
                    });
                });
    }

    private void goOn(OpenProfile now) {
        changing = false;
        activity.set("");
        open.set(now);
    }
}
