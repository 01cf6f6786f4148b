package org.viperstudio.job;

import java.util.function.Consumer;
import java.util.function.Function;
import org.viperstudio.wording.Texts;

/**
 * A job to be done.
 *
 * @param title what it is, for people
 * @param owner whose it is, such as a profile's id; empty for the program's own
 * @param lane the name of its lane
 * @param sole what it uses that takes one job at a time, such as a model that reads on from its last text: no other job
 *     that names the same runs beside it, or inside it while it is suspended; empty for nothing
 * @param advice what to do when it failed with this
 * @param ended hears of the end, on the pool's thread for news: each time when it is tried again, and of
 *     {@link JobState#CANCELLED} when a failed one is dismissed, and as soon as one that runs is asked to end
 */
public record JobRequest<T>(
        String title,
        String owner,
        String lane,
        Priority priority,
        String sole,
        Task<T> task,
        Function<Throwable, String> advice,
        Consumer<JobState> ended) {
    /** A job of the program's own. */
    public JobRequest(String title, String lane, Priority priority, Task<T> task, Function<Throwable, String> advice) {
        this(title, "", lane, priority, "", task, advice, end -> {});
    }

    /** A job of the program's own, whose failure may pass. */
    public JobRequest(String title, String lane, Priority priority, Task<T> task) {
        this(title, lane, priority, task, failure -> Texts.of("jobs.try-again"));
    }

    /** The same for somebody. */
    public JobRequest<T> of(String somebody) {
        return new JobRequest<>(title, somebody, lane, priority, sole, task, advice, ended);
    }

    /** The same with something that takes one job at a time. */
    public JobRequest<T> with(String soleUse) {
        return new JobRequest<>(title, owner, lane, priority, soleUse, task, advice, ended);
    }

    /** The same, which tells of its end. */
    public JobRequest<T> whenEnded(Consumer<JobState> listener) {
        return new JobRequest<>(title, owner, lane, priority, sole, task, advice, listener);
    }

    boolean excludes(JobRequest<?> other) {
        return !sole.isEmpty() && sole.equals(other.sole);
    }
}
