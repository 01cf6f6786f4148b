package org.viperstudio.job;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls listeners in order on a thread of its own, which holds no lock. */
final class Announcer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            work -> Thread.ofPlatform().name("job-news").daemon().unstarted(work));

    void announce(Runnable news) {
        try {
            thread.execute(() -> tell(news));
        } catch (RejectedExecutionException closed) {
            LOG.debug("no more news after the end", closed);
        }
    }

    private static void tell(Runnable news) {
        try {
            news.run();
        } catch (RuntimeException faulty) {
            LOG.warn("a listener to jobs failed", faulty);
        }
    }

    /** Calls that were announced before are still made. */
    @Override
    public void close() {
        thread.shutdown();
    }
}
