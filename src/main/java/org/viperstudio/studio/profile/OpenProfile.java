package org.viperstudio.studio.profile;

import java.time.Instant;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.viperstudio.job.Subscription;
import org.viperstudio.store.FileKey;
import org.viperstudio.store.ProfileInfo;
import org.viperstudio.store.ProfileStore;
import org.viperstudio.store.Prompts;
import org.viperstudio.store.Settings;
import org.viperstudio.store.StoreException;
import org.viperstudio.store.UnfinishedJobs;

/** The services of an open profile. Thread-safe; every call may take the time of disk access. */
public final class OpenProfile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OpenProfile.class);

    private final ProfileStore store;
    private final FileKey key;
    private final ProfileNews news = new ProfileNews();
    private final CommentService comments;
    private final TasteService taste;
    private final HistoryService history;
    private final BlindTestService blindTests;
    private final LastingProfile lasting;
    private final Thread upkeep;
    private volatile boolean closing;

    OpenProfile(ProfileStore store, FileKey key, GalleryFiles gallery, LastingProfile lasting) {
        this.store = store;
        this.key = key;
        this.lasting = lasting;
        comments = new CommentService(store, gallery, news);
        taste = new TasteService(store.tastes(), comments, news);
        history = new HistoryService(store, comments, news);
        blindTests = new BlindTestService(store, news);
        upkeep = Thread.ofPlatform().daemon().name("profile-upkeep").unstarted(this::upkeep);
    }

    /** Begins the daily backup and the tidying, beside all else. */
    void keepUp() {
        upkeep.start();
    }

    private void upkeep() {
        try {
            store.upkeep(Instant.now(), () -> !closing);
        } catch (StoreException postponed) {
            LOG.warn("The daily backup or the tidying failed; it is tried again at the next start", postponed);
        }
    }

    public ProfileInfo info() {
        return store.info();
    }

    /** What it opens with. */
    public FileKey key() {
        return key;
    }

    public CommentService comments() {
        return comments;
    }

    public TasteService taste() {
        return taste;
    }

    public HistoryService history() {
        return history;
    }

    public BlindTestService blindTests() {
        return blindTests;
    }

    /** The prompts used before. */
    public Prompts prompts() {
        return store.prompts();
    }

    /** The jobs that were queued when the program last ended. */
    public UnfinishedJobs unfinishedJobs() {
        return store.unfinishedJobs();
    }

    /** Whether it was not closed yet. */
    public boolean isOpen() {
        return !closing;
    }

    /** The same profile for work that may end when it is open no more. */
    public LastingProfile lasting() {
        return lasting;
    }

    /** What the person set for this profile. */
    public Settings settings() {
        return store.settings();
    }

    /** Calls whenever something changed, on the thread that changed it, until closed. */
    public Subscription listen(Consumer<ProfileChange> listener) {
        return news.listen(listener);
    }

    ProfileStore store() {
        return store;
    }

    /** To be called by {@link ProfileService} alone; waits for a backup that is being made. */
    @Override
    public void close() {
        closing = true;
        try {
            upkeep.join();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        store.close();
    }
}
