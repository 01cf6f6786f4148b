package org.viperstudio.job;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A job in a pool. */
public interface Job<T> {
    long id();

    /** How it stands now. */
    JobSnapshot snapshot();

    /**
     * Completed when it is done; exceptionally with what it failed with, or with a
     * {@link java.util.concurrent.CancellationException}.
     */
    CompletableFuture<T> result();

    /** Takes it from the queue, or ends it at its next checkpoint. */
    void cancel();

    /** Calls with the present snapshot and each later one, in order, on the pool's thread for news, until closed. */
    Subscription listen(Consumer<JobSnapshot> listener);
}
