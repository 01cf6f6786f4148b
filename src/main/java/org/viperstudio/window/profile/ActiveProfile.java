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

/** The profile that the window works with, and the changes that close it. Used on the JavaFX thread. */
final class ActiveProfile {
    private final ProfileService profiles;
    private final TaskRunner saving;
    private final StringProperty activity;
    private final ReadOnlyObjectWrapper<OpenProfile> open;
    private Runnable before = () -> {};
    private boolean changing;

    /**
     * @param first is open
     * @param activity what is done with profiles just now, for people; empty if nothing is
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

    /** Tells what to do while the old profile is still open. */
    void beforeChange(Runnable first) {
        before = first;
    }

    /** Whether it may be closed just now: what is written then could not be saved. */
    boolean isChanging() {
        return changing;
    }

    /** Lets all be saved that was written, and goes on then. */
    void whenSaved(Runnable next, Consumer<Exception> failed) {
        before.run();
        saving.run(() -> true, saved -> next.run(), failed);
    }

    /**
     * Does what may close the profile. Whatever comes of it, the window goes on with the one that is open then: with a
     * closed one everything that is said would be lost.
     *
     * @param what it is, for people
     * @param refused gets a failure
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
