package org.viperstudio.job;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Runs jobs in lanes. Finished and cancelled jobs leave the pool; failed ones stay, with advice for people, until they
 * are retried or dismissed. Thread-safe; no call but {@link #close} waits for a job.
 */
public final class JobPool implements AutoCloseable {
    private static final Duration CLOSING_TIMEOUT = Duration.ofSeconds(5);

    private final InstantSource clock;
    private final Announcer announcer = new Announcer();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final JobTable table = new JobTable();
    private final List<Consumer<List<JobSnapshot>>> listeners = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicBoolean announcementPending = new AtomicBoolean();
    private long lastId;
    private boolean paused;
    private boolean closed;

    /** Starts the lanes' threads. */
    public JobPool(List<Lane> lanes) {
        this(lanes, InstantSource.system());
    }

    /** @param clock for estimates of the time left */
    public JobPool(List<Lane> lanes, InstantSource clock) {
        this.clock = clock;
        lanes.forEach(this::open);
    }

    /**
     * Opens a further lane.
     *
     * @throws IllegalArgumentException if there is already one of its name
     */
    public void open(Lane lane) {
        LaneQueue queue = new LaneQueue(lane);
        locked(() -> {
            table.open(queue);
            for (int i = 0; i < lane.threads() && !closed; i++) {
                String name = "job-" + lane.name() + "-" + i;
                threads.add(Thread.ofPlatform().name(name).daemon().start(() -> work(queue)));
            }
            return queue;
        });
    }

    /** The lanes' names, in the order in which they were opened. */
    public List<String> lanes() {
        return locked(table::lanes);
    }

    /**
     * Queues a job.
     *
     * @throws IllegalArgumentException if there is no such lane
     * @throws IllegalStateException after {@link #close}
     */
    public <T> Job<T> submit(JobRequest<T> request) {
        JobRecord<T> job = locked(() -> {
            LaneQueue lane = table.lane(request.lane());
            if (closed) {
                throw new IllegalStateException("the program is ending: no job is taken any more");
            }
            JobRecord<T> added = new JobRecord<>(++lastId, request, this, clock);
            lane.add(added);
            return added;
        });
        announceJobs();
        return job;
    }

    /** All jobs: the running and waiting ones lane by lane, then the failed ones. */
    public List<JobSnapshot> jobs() {
        List<JobRecord<?>> all = locked(table::all);
        return all.stream().<JobSnapshot>map(JobRecord::snapshot).toList();
    }

    /**
     * Calls a listener with all jobs, now and whenever one changes, on the pool's listener thread, until it is closed.
     */
    public Subscription listen(Consumer<List<JobSnapshot>> listener) {
        listeners.add(listener);
        announce(() -> listener.accept(jobs()));
        return () -> listeners.remove(listener);
    }

    /** Starts no more jobs and suspends running ones at their next checkpoint, except interactive ones. */
    public void pause() {
        setPaused(true);
    }

    /** Ends a pause. */
    public void resume() {
        setPaused(false);
    }

    public boolean isPaused() {
        return locked(() -> paused);
    }

    /** Whether the pool was closed: jobs cancelled by that may be offered again at the next start. */
    public boolean isClosed() {
        return locked(() -> closed);
    }

    private void setPaused(boolean pause) {
        locked(() -> paused = pause);
        announceJobs();
    }

    /** Takes a job from the queue, or cancels it at its next checkpoint; a job that has ended is left alone. */
    public void cancel(long id) {
        Optional<JobRecord<?>> withdrawn = locked(() -> {
            Optional<JobRecord<?>> job = table.find(id);
            job.ifPresent(JobRecord::requestCancel);
            return job.filter(one -> table.laneOf(one).withdraw(one));
        });
        withdrawn.ifPresentOrElse(
                JobRecord::endCancelled, () -> locked(() -> table.find(id)).ifPresent(JobRecord::announceCancelled));
    }

    /** Cancels all jobs of an owner, and takes the failed ones from the list. */
    public void cancelAll(String owner) {
        List<Long> theirs = locked(() -> table.of(owner));
        for (long id : theirs) {
            cancel(id);
            takeFailed(id);
        }
        announceJobs();
    }

    /** Moves a waiting job to a place among those of its lane and priority, 0 being next. */
    public void move(long id, int place) {
        locked(() -> {
            table.find(id).ifPresent(job -> table.laneOf(job).move(job, place));
            return true;
        });
        announceJobs();
    }

    /** Queues a failed job again, as a new one. */
    public Optional<Job<?>> retry(long id) {
        Optional<JobRecord<?>> job = takeFailed(id);
        return job.map(one -> submit(one.request()));
    }

    /** Takes a failed job from the list. */
    public void dismiss(long id) {
        takeFailed(id).ifPresent(JobRecord::announceDismissed);
        announceJobs();
    }

    private Optional<JobRecord<?>> takeFailed(long id) {
        return locked(() -> table.takeFailed(id));
    }

    private void work(LaneQueue lane) {
        while (true) {
            Optional<JobRecord<?>> next = await(lane);
            if (next.isEmpty()) {
                return;
            }
            run(next.get());
        }
    }

    /** The lane's next job; none when the pool is closed. */
    private Optional<JobRecord<?>> await(LaneQueue lane) {
        lock.lock();
        try {
            while (!closed) {
                Optional<JobRecord<?>> next = lane.take(paused);
                if (next.isPresent()) {
                    return next;
                }
                changed.awaitUninterruptibly();
            }
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private void run(JobRecord<?> job) {
        job.run(end -> locked(() -> {
            table.ended(job, end);
            return end;
        }));
    }

    /** Runs more urgent jobs and waits while the pool is paused; returns when the job may continue. */
    void checkpoint(JobRecord<?> job) {
        Optional<JobRecord<?>> urgent = awaitUrgentOrResume(job);
        while (urgent.isPresent()) {
            job.enter(JobState.SUSPENDED);
            run(urgent.get());
            urgent = awaitUrgentOrResume(job);
        }
        job.requireNotCancelled();
        job.enter(JobState.RUNNING);
    }

    private Optional<JobRecord<?>> awaitUrgentOrResume(JobRecord<?> job) {
        lock.lock();
        try {
            while (true) {
                Optional<JobRecord<?>> urgent = table.laneOf(job).takeAbove(job.priority(), paused);
                boolean mayGoOn = !paused || job.priority() == Priority.INTERACTIVE;
                if (urgent.isPresent() || mayGoOn || job.cancelled()) {
                    return urgent;
                }
                job.enter(JobState.SUSPENDED);
                changed.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    void announce(Runnable call) {
        announcer.announce(call);
    }

    void announceJobs() {
        if (!listeners.isEmpty() && announcementPending.compareAndSet(false, true)) {
            announce(() -> {
                announcementPending.set(false);
                List<JobSnapshot> now = jobs();
                listeners.forEach(listener -> listener.accept(now));
            });
        }
    }

    private <R> R locked(Supplier<R> change) {
        lock.lock();
        try {
            R result = change.get();
            changed.signalAll();
            return result;
        } finally {
            lock.unlock();
        }
    }

    /** Cancels all jobs, and waits a few seconds for running ones to reach their next checkpoint. */
    @Override
    public void close() {
        List<JobRecord<?>> all = locked(() -> {
            closed = true;
            return table.all();
        });
        all.forEach(job -> cancel(job.id()));
        awaitThreads();
        announcer.close();
    }

    private void awaitThreads() {
        Instant until = Instant.now().plus(CLOSING_TIMEOUT);
        try {
            for (Thread thread : threads) {
                thread.join(Duration.between(Instant.now(), until));
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
