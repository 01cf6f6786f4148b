package org.viperstudio.job;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for the result of a job that other work needs. */
public final class AwaitedJob {
    private static final long POLL_MILLIS = 20;

    private AwaitedJob() {}

    /**
     * The job's result. Since the caller learns of a failure, the job is taken from the pool's list of failed ones.
     *
     * @param whileWaiting called every few milliseconds; if it throws a {@link CancellationException}, the job is
     *     cancelled
     * @throws CancellationException if the job was cancelled, or the waiting thread was interrupted
     * @throws RuntimeException the job's own failure
     */
    public static <T> T result(JobPool pool, Job<T> job, Runnable whileWaiting) {
        CompletableFuture<T> result = job.result();
        try {
            while (true) {
                whileWaiting.run();
                try {
                    return result.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException stillWaiting) {
                    // Looks again whether to go on.
                }
            }
        } catch (CancellationException cancelled) {
            job.cancel();
            throw cancelled;
        } catch (ExecutionException failed) {
            pool.dismiss(job.id());
            throw failed.getCause() instanceof RuntimeException known
                    ? known
                    : new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            job.cancel();
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }
}
