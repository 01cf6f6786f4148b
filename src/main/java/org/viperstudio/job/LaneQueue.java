package org.viperstudio.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The jobs of one lane: those that run, and those that wait in the order in which they shall run. */
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

    /** Takes the next job to run: the most urgent, among equals the first, of those that none under way excludes. */
    Optional<JobRecord<?>> take(boolean onlyInteractive) {
        return take(onlyInteractive ? Priority.INTERACTIVE : Priority.BACKGROUND);
    }

    /** Takes the next job that is more urgent than this one. */
    Optional<JobRecord<?>> takeAbove(Priority priority, boolean onlyInteractive) {
        if (priority == Priority.INTERACTIVE) {
            return Optional.empty();
        }
        Priority above = Priority.values()[priority.ordinal() + 1];
        return take(onlyInteractive ? Priority.INTERACTIVE : above);
    }

    private Optional<JobRecord<?>> take(Priority atLeast) {
        // max() keeps the first of equals when the comparison is reversed in a stable sort.
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

    /** Whether the job waited and is now taken out. */
    boolean withdraw(JobRecord<?> job) {
        return waiting.remove(job);
    }

    /** Moves a waiting job to a place among those that wait and are as urgent. */
    void move(JobRecord<?> job, int place) {
        if (waiting.remove(job)) {
            List<JobRecord<?>> equals = new ArrayList<>(waiting);
            equals.removeIf(other -> other.priority() != job.priority());
            waiting.add(place < equals.size() ? waiting.indexOf(equals.get(Math.max(0, place))) : waiting.size(), job);
        }
    }

    /** Running ones first. */
    List<JobRecord<?>> jobs() {
        List<JobRecord<?>> jobs = new ArrayList<>(running);
        jobs.addAll(waiting);
        return jobs;
    }
}
