package org.viperstudio.job;

/** How a job stands. */
public enum JobState {
    QUEUED,
    RUNNING,
    /** Waits inside a checkpoint: for a more urgent job, or because the pool is paused. */
    SUSPENDED,
    DONE,
    FAILED,
    CANCELLED;

    /** Whether nothing more will happen to it. */
    public boolean isFinal() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }
}
