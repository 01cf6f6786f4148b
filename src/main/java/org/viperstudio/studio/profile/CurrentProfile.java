package org.viperstudio.studio.profile;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.viperstudio.job.Subscription;
import org.viperstudio.store.FileKey;
import org.viperstudio.store.ProfileFolders;
import org.viperstudio.store.ProfileInfo;
import org.viperstudio.store.ProfileStore;
import org.viperstudio.store.StoreException;
import org.viperstudio.store.WrongPasswordException;
import org.viperstudio.studio.profile.ProfileClosing.Why;

/** Which profile is open; others are opened beside it for a moment. Its lock is held while any is opened or closed. */
final class CurrentProfile {
    private final ProfileFolders folders;
    private final GalleryFiles gallery;
    private final List<Consumer<OpenProfile>> onOpened = new CopyOnWriteArrayList<>();
    private final List<Consumer<ProfileClosing>> onClosing = new CopyOnWriteArrayList<>();
    private @Nullable OpenProfile open;

    CurrentProfile(ProfileFolders folders, GalleryFiles gallery) {
        this.folders = folders;
        this.gallery = gallery;
    }

    Subscription listen(Consumer<OpenProfile> listener) {
        onOpened.add(listener);
        return () -> onOpened.remove(listener);
    }

    Subscription beforeClosing(Consumer<ProfileClosing> listener) {
        onClosing.add(listener);
        return () -> onClosing.remove(listener);
    }

    void tell(ProfileInfo profile, Why why) {
        onClosing.forEach(listener -> listener.accept(new ProfileClosing(profile, why)));
    }

    /** The open one, or what this opens. */
    synchronized OpenProfile orOpen(Supplier<OpenProfile> first) {
        return open == null ? first.get() : open;
    }

    synchronized boolean is(ProfileInfo info) {
        return open != null && open.info().id().equals(info.id());
    }

    /** Opens a profile and closes the one that was open; on failure nothing changes. */
    synchronized OpenProfile open(ProfileInfo info, FileKey key) {
        OpenProfile before = open;
        if (before != null && is(info)) {
            return before;
        }
        OpenProfile next = opened(info, key);
        open = next;
        if (before != null) {
            tell(before.info(), Why.LEFT);
            before.close();
        }
        next.keepUp();
        onOpened.forEach(listener -> listener.accept(next));
        return next;
    }

    private OpenProfile opened(ProfileInfo info, FileKey key) {
        return new OpenProfile(folders.open(info, key), key, gallery, new LastingProfile(info.id(), this));
    }

    /**
     * Changes a profile's files; if it is open, it is closed before and opened again afterwards, even if that fails.
     *
     * @param newKey what it opens with when changed; empty for the same as before
     */
    synchronized ProfileInfo whileClosed(ProfileInfo info, Optional<FileKey> newKey, Supplier<ProfileInfo> change) {
        if (!is(info)) {
            return change.get();
        }
        FileKey key = Objects.requireNonNull(open).key();
        tell(info, Why.CHANGED);
        try {
            close();
            ProfileInfo now = change.get();
            open(folders.find(info.id()).orElse(now), newKey.orElse(key));
            return now;
        } catch (RuntimeException failed) {
            reopen(folders.find(info.id()).orElse(info), key, newKey, failed);
            throw failed;
        }
    }

    /** Opens it as before; half of a change may have given it the new key already. */
    private void reopen(ProfileInfo info, FileKey key, Optional<FileKey> newKey, RuntimeException failed) {
        try {
            try {
                open(info, key);
            } catch (WrongPasswordException half) {
                open(info, newKey.orElseThrow(() -> half));
            }
        } catch (StoreException unopened) {
            failed.addSuppressed(unopened);
        }
    }

    /** Looks into a profile's store, or fills it. */
    synchronized <T> T withStore(ProfileInfo info, FileKey key, Function<ProfileStore, T> use) {
        if (open != null && is(info)) {
            return use.apply(open.store());
        }
        try (ProfileStore store = folders.open(info, key)) {
            return use.apply(store);
        }
    }

    synchronized <T> T use(String id, Function<OpenProfile, T> work) {
        OpenProfile now = open;
        if (now != null && now.info().id().equals(id)) {
            return work.apply(now);
        }
        ProfileInfo info = folders.find(id)
                .orElseThrow(
                        () -> new StoreException("The profile that this is for was deleted. Bring it back first."));
        if (info.encrypted()) {
            throw new StoreException("The profile \"" + info.name()
                    + "\" is closed, and opens with its password alone. Open it, and press Try again.");
        }
        try (OpenProfile briefly = opened(info, FileKey.NONE)) {
            return work.apply(briefly);
        }
    }

    synchronized void close() {
        OpenProfile closing = open;
        open = null;
        if (closing != null) {
            closing.close();
        }
    }
}
