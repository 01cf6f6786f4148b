package org.viperstudio.job;

import java.util.function.Consumer;
import java.util.function.Function;
import org.viperstudio.wording.Texts;

/**
 * A job to be run.
 *
 * @param title its name, as people read it
 * @param owner whose it is, such as a profile's id; empty for the program's own
 * @param lane the name of its lane
 * @param exclusive the name of a resource that only one job at a time may use, such as a language model: no other job
 *     that names the same runs beside this one, or inside it while it is suspended; empty for none
 * @param task what it does
 * @param advice tells people what to do about a failure
 * @param ended told the final state, on the pool's listener thread: after each attempt when it is tried again, and
 *     {@link JobState#CANCELLED} when a failed job is dismissed, or as soon as a running one is asked to end
 */
public record JobRequest<T>(
        String title,
        String owner,
        String lane,
        Priority priority,
        String exclusive,
        Task<T> task,
        Function<Throwable, String> advice,
        Consumer<JobState> ended) {
    /** A job of the program's own. */
    public JobRequest(String title, String lane, Priority priority, Task<T> task, Function<Throwable, String> advice) {
        this(title, "", lane, priority, "", task, advice, end -> {});
    }

    /** A job of the program's own, which may be tried again after a failure. */
    public JobRequest(String title, String lane, Priority priority, Task<T> task) {
        this(title, lane, priority, task, failure -> Texts.of("jobs.try-again"));
    }

    /** The same job for an owner. */
    public JobRequest<T> ownedBy(String other) {
        return new JobRequest<>(title, other, lane, priority, exclusive, task, advice, ended);
    }

    /** The same job with the exclusive use of a resource. */
    public JobRequest<T> exclusively(String resource) {
        return new JobRequest<>(title, owner, lane, priority, resource, task, advice, ended);
    }

    /** The same job with a listener to its end. */
    public JobRequest<T> whenEnded(Consumer<JobState> listener) {
        return new JobRequest<>(title, owner, lane, priority, exclusive, task, advice, listener);
    }

    boolean excludes(JobRequest<?> other) {
        return !exclusive.isEmpty() && exclusive.equals(other.exclusive);
    }
}
