package org.viperstudio.job;

/** What a job does. */
@FunctionalInterface
public interface Task<T> {
    /**
     * Does it, on a thread of the job's lane.
     *
     * @throws java.util.concurrent.CancellationException when it was cancelled
     */
    T run(TaskContext context) throws Exception;
}
