package org.viperstudio.job;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells listeners the news, in order, on one thread that holds no lock. */
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

    /** News already announced are still told. */
    @Override
    public void close() {
        thread.shutdown();
    }
}
