package org.viperstudio.job;

/** A running task's connection to the pool. May be called from any thread that works for the task. */
public interface TaskContext {
    /**
     * Reports progress.
     *
     * @param progress 0..1
     * @param message what it is doing, as people read it
     */
    void progress(double progress, String message);

    /**
     * Tells how much was done before this run, such as by an earlier download: it says nothing about how long the rest takes.
     *
     * @param progress 0..1
     */
    default void beginAt(double progress) {}

    /** Shows an unfinished result, such as the preview of a picture. */
    void preview(Object preview);

    /** Whether the task was cancelled. */
    boolean cancelled();

    /**
     * A point where the task may be suspended. A more urgent job of the same lane runs inside this call, on the calling
     * thread, which may be the device's only one; while the pool is paused, the call waits.
     *
     * @throws java.util.concurrent.CancellationException if the task was cancelled
     */
    void checkpoint();
}
