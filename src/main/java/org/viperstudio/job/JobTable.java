package org.viperstudio.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All jobs of a pool: those in its lanes, and those that failed. Used under the pool's lock. */
final class JobTable {
    private final Map<String, LaneQueue> lanes = new LinkedHashMap<>();
    private final List<JobRecord<?>> failed = new ArrayList<>();

    /** @throws IllegalArgumentException if there is a lane of this name */
    void open(LaneQueue lane) {
        String name = lane.lane().name();
        if (lanes.putIfAbsent(name, lane) != null) {
            throw new IllegalArgumentException("there is a lane " + name + " already");
        }
    }

    /** The lanes' names, in the order in which they were opened. */
    List<String> lanes() {
        return List.copyOf(lanes.keySet());
    }

    /** @throws IllegalArgumentException if there is no such lane */
    LaneQueue lane(String name) {
        LaneQueue lane = lanes.get(name);
        if (lane == null) {
            throw new IllegalArgumentException("there is no lane " + name + ", only " + lanes.keySet());
        }
        return lane;
    }

    LaneQueue laneOf(JobRecord<?> job) {
        return lane(job.request().lane());
    }

    /** Lane by lane, then the failed ones. */
    List<JobRecord<?>> all() {
        List<JobRecord<?>> all = new ArrayList<>();
        lanes.values().forEach(lane -> all.addAll(lane.jobs()));
        all.addAll(failed);
        return all;
    }

    Optional<JobRecord<?>> find(long id) {
        return all().stream().filter(job -> job.id() == id).findFirst();
    }

    /** The ids of an owner's jobs. */
    List<Long> of(String owner) {
        return all().stream()
                .filter(job -> job.request().owner().equals(owner))
                .map(JobRecord::id)
                .toList();
    }

    /** Takes a job that ran out of its lane; a failed one is kept in the list. */
    void ended(JobRecord<?> job, JobState end) {
        laneOf(job).ended(job);
        if (end == JobState.FAILED) {
            failed.add(job);
        }
    }

    /** Takes a failed job from the list. */
    Optional<JobRecord<?>> takeFailed(long id) {
        Optional<JobRecord<?>> job =
                failed.stream().filter(one -> one.id() == id).findFirst();
        job.ifPresent(failed::remove);
        return job;
    }
}
