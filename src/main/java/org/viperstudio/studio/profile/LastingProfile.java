package org.viperstudio.studio.profile;

import java.util.function.Function;

/**
 * A profile that may be used whether or not it is open: for work that may end after another profile was opened.
 * Thread-safe.
 */
public final class LastingProfile {
    private final String id;
    private final CurrentProfile current;

    LastingProfile(String id, CurrentProfile current) {
        this.id = id;
        this.current = current;
    }

    /** The profile's id. */
    public String id() {
        return id;
    }

    /**
     * Does something in the profile, which is opened for that alone if another one is open. It may take the time of a
     * disk, and the open profile stays the same meanwhile: the work itself must not open or close one.
     *
     * @throws org.viperstudio.store.StoreException if it was deleted, or is closed and has a password
     */
    public <T> T use(Function<OpenProfile, T> work) {
        return current.use(id, work);
    }
}
