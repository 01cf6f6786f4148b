package org.viperstudio.studio.profile;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
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

/**
 * The profile that is open; others are opened beside it for single operations. Any number of operations may use the
 * open one at a time; meanwhile none is opened or closed in its place, and the operations themselves must not do so.
 */
final class CurrentProfile {
    private final ProfileFolders folders;
    private final GalleryFiles gallery;
    private final List<Consumer<OpenProfile>> onOpened = new CopyOnWriteArrayList<>();
    private final List<Consumer<ProfileClosing>> onClosing = new CopyOnWriteArrayList<>();
    private final ReadWriteLock using = new ReentrantReadWriteLock();
    /** Held while a profile is open beside the open one: its file can be opened only once. */
    private final Lock beside = new ReentrantLock();

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
    OpenProfile orOpen(Supplier<OpenProfile> first) {
        return holding(using.readLock(), () -> Optional.ofNullable(open))
                .orElseGet(() -> holding(using.writeLock(), () -> open == null ? first.get() : open));
    }

    boolean is(ProfileInfo info) {
        return holding(using.readLock(), () -> isOpen(info.id()));
    }

    private boolean isOpen(String id) {
        return open != null && open.info().id().equals(id);
    }

    private static <T> T holding(Lock lock, Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** Opens a profile and closes the one that was open; on failure nothing changes. */
    OpenProfile open(ProfileInfo info, FileKey key) {
        return holding(using.writeLock(), () -> change(info, key));
    }

    private OpenProfile change(ProfileInfo info, FileKey key) {
        OpenProfile before = open;
        if (before != null && isOpen(info.id())) {
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
    ProfileInfo whileClosed(ProfileInfo info, Optional<FileKey> newKey, Supplier<ProfileInfo> change) {
        return holding(using.writeLock(), () -> closedFor(info, newKey, change));
    }

    private ProfileInfo closedFor(ProfileInfo info, Optional<FileKey> newKey, Supplier<ProfileInfo> change) {
        if (!isOpen(info.id())) {
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
    <T> T withStore(ProfileInfo info, FileKey key, Function<ProfileStore, T> use) {
        return holding(using.readLock(), () -> {
            OpenProfile now = open;
            return now != null && isOpen(info.id())
                    ? use.apply(now.store())
                    : holding(beside, () -> withClosed(info, key, use));
        });
    }

    private <T> T withClosed(ProfileInfo info, FileKey key, Function<ProfileStore, T> use) {
        try (ProfileStore store = folders.open(info, key)) {
            return use.apply(store);
        }
    }

    <T> T use(String id, Function<OpenProfile, T> work) {
        return holding(using.readLock(), () -> {
            OpenProfile now = open;
            return now != null && isOpen(id) ? work.apply(now) : holding(beside, () -> useClosed(id, work));
        });
    }

    private <T> T useClosed(String id, Function<OpenProfile, T> work) {
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

    void close() {
        holding(using.writeLock(), () -> {
            OpenProfile closing = open;
            open = null;
            if (closing != null) {
                closing.close();
            }
            return true;
        });
    }
}
