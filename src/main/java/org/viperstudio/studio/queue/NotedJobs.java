package org.viperstudio.studio.queue;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.viperstudio.job.Job;
import org.viperstudio.job.JobPool;
import org.viperstudio.job.JobRequest;
import org.viperstudio.job.JobState;
import org.viperstudio.job.Priority;
import org.viperstudio.job.Task;
import org.viperstudio.store.UnfinishedJob;
import org.viperstudio.studio.profile.LastingProfile;
import org.viperstudio.studio.profile.OpenProfile;

/**
 * Jobs of one profile that are recorded in it before they begin, so that those interrupted by the program's end can be
 * offered again. They continue while another profile is open. Thread-safe.
 */
final class NotedJobs {
    private final JobPool jobs;
    private final LastingProfile profile;
    private final Set<Long> underWay = ConcurrentHashMap.newKeySet();

    NotedJobs(JobPool jobs, LastingProfile profile) {
        this.jobs = jobs;
        this.profile = profile;
    }

    /**
     * What is to be done.
     *
     * @param title what it is, for people
     * @param lane the name of its lane
     * @param task needs no profile, and gives what is then kept in it
     */
    record Work<T>(String title, String lane, Task<Function<OpenProfile, T>> task) {}

    /**
     * Notes a job and queues it.
     *
     * @param request all that is needed to do it, as JSON
     */
    <T> Job<T> add(String kind, String request, Work<T> work) {
        return submit(work, profile.use(open -> {
            long note = open.unfinishedJobs().add(kind, work.title(), request);
            underWay.add(note);
            return note;
        }));
    }

    /** Queues what was interrupted. */
    <T> Job<T> resume(UnfinishedJob interrupted, Work<T> work) {
        underWay.add(interrupted.id());
        return submit(work, interrupted.id());
    }

    private <T> Job<T> submit(Work<T> work, long note) {
        return jobs.submit(new JobRequest<>(
                        work.title(),
                        work.lane(),
                        Priority.NORMAL,
                        context -> keep(work.task().run(context), note),
                        PaintAdvice::of)
                .ownedBy(profile.id())
                .whenEnded(end -> ended(end, note)));
    }

    private <T> T keep(Function<OpenProfile, T> outcome, long note) {
        return profile.use(open -> {
            T kept = outcome.apply(open);
            open.unfinishedJobs().remove(note);
            underWay.remove(note);
            return kept;
        });
    }

    /** What is to be done again, as after a failure, keeps its note. */
    private void ended(JobState end, long note) {
        if (end == JobState.CANCELLED && !jobs.isClosed() && underWay.contains(note)) {
            forget(note);
        }
    }

    /** What was interrupted, by the program's end or {@link #suspend}; the oldest first. */
    List<UnfinishedJob> unfinished() {
        return profile.use(open -> open.unfinishedJobs().all().stream()
                .filter(job -> !underWay.contains(job.id()))
                .toList());
    }

    /** Removes a note. */
    void forget(long note) {
        profile.use(open -> {
            open.unfinishedJobs().remove(note);
            return underWay.remove(note);
        });
    }

    /** Ends all that is queued or under way; it is offered again. */
    void suspend() {
        underWay.clear();
        jobs.cancelAll(profile.id());
    }
}
