package org.viperstudio.studio.profile;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.viperstudio.job.Subscription;

/** Tells listeners what changed in a profile, on the thread that changed it. */
final class ProfileNews {
    private final List<Consumer<ProfileChange>> listeners = new CopyOnWriteArrayList<>();

    Subscription listen(Consumer<ProfileChange> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void tell(ProfileChange change) {
        listeners.forEach(listener -> listener.accept(change));
    }
}
