package org.viperstudio.studio.queue;

import java.util.List;
import java.util.function.Supplier;
import org.viperstudio.job.Job;
import org.viperstudio.job.JobPool;
import org.viperstudio.store.UnfinishedJob;
import org.viperstudio.studio.DeviceLane;
import org.viperstudio.studio.profile.LastingProfile;

/** All that is queued for one profile, and what was interrupted. Thread-safe. */
public final class ProfileQueue {
    private final NotedJobs jobs;
    private final PaintQueue pictures;
    private final BlindTestQueue blindTests;

    /** @param lane the device that is to paint next */
    public ProfileQueue(JobPool pool, Supplier<DeviceLane> lane, LastingProfile profile) {
        jobs = new NotedJobs(pool, profile);
        pictures = new PaintQueue(jobs, lane);
        blindTests = new BlindTestQueue(jobs, lane);
    }

    public PaintQueue pictures() {
        return pictures;
    }

    public BlindTestQueue blindTests() {
        return blindTests;
    }

    /** What was interrupted, by the program's end or by leaving a profile with a password; the oldest first. */
    public List<UnfinishedJob> unfinished() {
        return jobs.unfinished();
    }

    /**
     * Queues what was interrupted.
     *
     * @throws IllegalArgumentException if this version of the program cannot do it
     */
    public Job<?> resume(UnfinishedJob interrupted) {
        return switch (interrupted.kind()) {
            case PaintQueue.KIND -> pictures.resume(interrupted);
            case BlindTestQueue.KIND -> blindTests.resume(interrupted);
            default ->
                throw new IllegalArgumentException(
                        "\"" + interrupted.title() + "\" is of a kind that is not known here: " + interrupted.kind());
        };
    }

    /** Offers something that was interrupted no more. */
    public void forget(UnfinishedJob interrupted) {
        jobs.forget(interrupted.id());
    }

    /** Ends all that is queued or under way; it is offered again. */
    void suspend() {
        jobs.suspend();
    }
}
