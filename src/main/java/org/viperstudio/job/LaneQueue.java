package org.viperstudio.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The jobs of one lane: those that run, and those that wait, in order. Used under the pool's lock. */
final class LaneQueue {
    private final Lane lane;
    private final List<JobRecord<?>> running = new ArrayList<>();
    private final List<JobRecord<?>> waiting = new ArrayList<>();

    LaneQueue(Lane lane) {
        this.lane = lane;
    }

    Lane lane() {
        return lane;
    }

    void add(JobRecord<?> job) {
        waiting.add(job);
    }

    /** Takes the next job to run: the most urgent one, among equals the first, that no running job excludes. */
    Optional<JobRecord<?>> take(boolean onlyInteractive) {
        return take(onlyInteractive ? Priority.INTERACTIVE : Priority.BACKGROUND);
    }

    /** Takes the next job that is more urgent than the given priority. */
    Optional<JobRecord<?>> takeAbove(Priority priority, boolean onlyInteractive) {
        if (priority == Priority.INTERACTIVE) {
            return Optional.empty();
        }
        Priority above = Priority.values()[priority.ordinal() + 1];
        return take(onlyInteractive ? Priority.INTERACTIVE : above);
    }

    private Optional<JobRecord<?>> take(Priority atLeast) {
        // min() keeps the first of equals, while max() would keep the last.
        Optional<JobRecord<?>> next = waiting.stream()
                .filter(job -> job.priority().compareTo(atLeast) >= 0)
                .filter(job ->
                        running.stream().noneMatch(other -> other.request().excludes(job.request())))
                .min(Comparator.comparing((JobRecord<?> job) -> job.priority()).reversed());
        next.ifPresent(job -> {
            waiting.remove(job);
            running.add(job);
        });
        return next;
    }

    void ended(JobRecord<?> job) {
        running.remove(job);
    }

    /** Takes a waiting job out; false if it was not waiting. */
    boolean withdraw(JobRecord<?> job) {
        return waiting.remove(job);
    }

    /** Moves a waiting job to a place among the waiting ones of its priority, 0 being next. */
    void move(JobRecord<?> job, int place) {
        if (waiting.remove(job)) {
            List<JobRecord<?>> equals = new ArrayList<>(waiting);
            equals.removeIf(other -> other.priority() != job.priority());
            waiting.add(place < equals.size() ? waiting.indexOf(equals.get(Math.max(0, place))) : waiting.size(), job);
        }
    }

    /** All jobs, the running ones first. */
    List<JobRecord<?>> jobs() {
        List<JobRecord<?>> jobs = new ArrayList<>(running);
        jobs.addAll(waiting);
        return jobs;
    }
}
