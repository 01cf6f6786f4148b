package org.viperstudio.job;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A job that other work needs the result of, and waits for. */
public final class AwaitedJob {
    private static final long POLL_MILLIS = 20;

    private AwaitedJob() {}

    /**
     * The job's result. A failure goes to whoever waits, and so not to the pool's list of failed jobs.
     *
     * @param whileWaiting runs now and then; a {@link CancellationException} from it ends the job
     * @throws CancellationException if the job was cancelled, or whoever waits was interrupted
     * @throws RuntimeException what the job failed with
     */
    public static <T> T result(JobPool pool, Job<T> job, Runnable whileWaiting) {
        try {
            while (true) {
                whileWaiting.run();
                try {
                    return job.result().get(POLL_MILLIS, TimeUnit.MILLISECONDS);
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
