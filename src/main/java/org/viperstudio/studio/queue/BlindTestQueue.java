package org.viperstudio.studio.queue;

import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.viperstudio.job.Job;
import org.viperstudio.store.BlindTest;
import org.viperstudio.store.UnfinishedJob;
import org.viperstudio.studio.DeviceLane;
import org.viperstudio.studio.blind.BlindTestRequest;

/** Makes the pictures of one profile's blind tests. Thread-safe. */
public final class BlindTestQueue {
    static final String KIND = "blind-test";

    private final NotedJobs jobs;
    private final Supplier<DeviceLane> lane;
    private volatile @Nullable Job<BlindTest> latest;

    BlindTestQueue(NotedJobs jobs, Supplier<DeviceLane> lane) {
        this.jobs = jobs;
        this.lane = lane;
    }

    /**
     * Queues the painting of a test.
     *
     * @param title what it is, for people
     */
    public Job<BlindTest> add(String title, BlindTestRequest request) {
        return follow(jobs.add(KIND, request.toJson(), work(title, request)));
    }

    Job<BlindTest> resume(UnfinishedJob interrupted) {
        BlindTestRequest request = BlindTestRequest.fromJson(interrupted.request());
        return follow(jobs.resume(interrupted, work(interrupted.title(), request)));
    }

    private Job<BlindTest> follow(Job<BlindTest> job) {
        latest = job;
        return job;
    }

    /** The test that is being painted, if any. */
    public Optional<Job<BlindTest>> painting() {
        return Optional.ofNullable(latest).filter(job -> !job.snapshot().state().isFinal());
    }

    private NotedJobs.Work<BlindTest> work(String title, BlindTestRequest request) {
        DeviceLane device = lane.get();
        return new NotedJobs.Work<>(title, device.name(), context -> {
            var entrants = request.paint(device.images().get(), context);
            return open -> open.blindTests().begin(request.prompt(), entrants, new Random());
        });
    }
}
