package org.viperstudio.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The state of a job at one moment.
 *
 * @param id unique in its pool
 * @param owner whose it is; empty for the program's own
 * @param lane the name of its lane
 * @param progress 0..1
 * @param message what it is doing, as people read it; empty before it tells
 * @param started when it first ran
 * @param left the estimated running time left, waiting not included
 * @param preview its last preview, while it is not finished
 * @param failure why it failed, if it did
 */
public record JobSnapshot(
        long id,
        String title,
        String owner,
        String lane,
        Priority priority,
        JobState state,
        double progress,
        String message,
        Instant queued,
        Optional<Instant> started,
        Optional<Duration> left,
        Optional<Object> preview,
        Optional<JobFailure> failure) {}
