package org.viperstudio.job;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A job in a pool. */
public interface Job<T> {
    long id();

    /** Its present state. */
    JobSnapshot snapshot();

    /**
     * Completed when it is done; exceptionally with its failure, or with a
     * {@link java.util.concurrent.CancellationException}.
     */
    CompletableFuture<T> result();

    /** Takes it from the queue, or cancels it at its next checkpoint. */
    void cancel();

    /**
     * Calls a listener with the present snapshot and each later one, in order, on the pool's listener thread, until
     * closed.
     */
    Subscription listen(Consumer<JobSnapshot> listener);
}
