package org.viperstudio.job;

/** The state of a job. */
public enum JobState {
    QUEUED,
    RUNNING,
    /** Waits inside a checkpoint: for a more urgent job, or because the pool is paused. */
    SUSPENDED,
    DONE,
    FAILED,
    CANCELLED;

    /** Whether the job has ended. */
    public boolean isFinal() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }
}
