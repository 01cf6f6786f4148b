package org.viperstudio.job;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The state of one job. It is changed under the job's own monitor, and each change is announced in order. */
final class JobRecord<T> implements Job<T>, TaskContext {
    /** The progress from which the time left can be estimated. */
    private static final double LEAST_PROGRESS_TO_ESTIMATE = 0.02;

    private final long id;
    private final JobRequest<T> request;
    private final JobPool pool;
    private final InstantSource clock;
    private final Instant queued;
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private final List<Consumer<JobSnapshot>> listeners = new CopyOnWriteArrayList<>();

    private JobState state = JobState.QUEUED;
    private double progress;
    private String message = "";
    private @Nullable Instant started;
    private @Nullable Instant runningSince;
    private Duration ran = Duration.ZERO;
    private double begunAt;
    private Duration ranBefore = Duration.ZERO;
    private @Nullable Object preview;
    private @Nullable JobFailure failure;
    private volatile boolean cancelled;

    JobRecord(long id, JobRequest<T> request, JobPool pool, InstantSource clock) {
        this.id = id;
        this.request = request;
        this.pool = pool;
        this.clock = clock;
        this.queued = clock.instant();
    }

    JobRequest<T> request() {
        return request;
    }

    Priority priority() {
        return request.priority();
    }

    @Override
    public long id() {
        return id;
    }

    @Override
    public synchronized JobSnapshot snapshot() {
        return new JobSnapshot(
                id,
                request.title(),
                request.owner(),
                request.lane(),
                request.priority(),
                state,
                progress,
                message,
                queued,
                Optional.ofNullable(started),
                left(),
                Optional.ofNullable(preview),
                Optional.ofNullable(failure));
    }

    private Optional<Duration> left() {
        double share = (progress - begunAt) / (1 - begunAt);
        if (!(share >= LEAST_PROGRESS_TO_ESTIMATE) || state.isFinal()) {
            return Optional.empty();
        }
        double millis = activeTime().minus(ranBefore).toMillis() * (1 - share) / share;
        return Optional.of(Duration.ofMillis(Math.round(millis)));
    }

    private Duration activeTime() {
        return runningSince == null ? ran : ran.plus(Duration.between(runningSince, clock.instant()));
    }

    @Override
    public CompletableFuture<T> result() {
        // Not copy(): that would wrap the failure.
        CompletableFuture<T> view = new CompletableFuture<>();
        result.whenComplete((made, failed) -> {
            if (failed == null) {
                view.complete(made);
            } else {
                view.completeExceptionally(failed);
            }
        });
        return view;
    }

    @Override
    public void cancel() {
        pool.cancel(id);
    }

    @Override
    public synchronized Subscription listen(Consumer<JobSnapshot> listener) {
        listeners.add(listener);
        JobSnapshot present = snapshot();
        pool.announce(() -> listener.accept(present));
        return () -> listeners.remove(listener);
    }

    @Override
    public void progress(double share, String what) {
        requireNotCancelled();
        change(() -> {
            progress = Math.clamp(share, 0.0, 1.0);
            message = what;
        });
    }

    @Override
    public synchronized void beginAt(double share) {
        begunAt = Math.clamp(share, 0.0, 1.0);
        ranBefore = activeTime();
    }

    @Override
    public void preview(Object picture) {
        change(() -> preview = picture);
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }

    @Override
    public void checkpoint() {
        pool.checkpoint(this);
    }

    void requireNotCancelled() {
        if (cancelled) {
            throw new CancellationException(request.title() + " was cancelled");
        }
    }

    void requestCancel() {
        cancelled = true;
    }

    /**
     * Runs the task until it is done, cancelled or failed.
     *
     * @param leave takes the job out of its lane, before its end is announced
     */
    void run(Consumer<JobState> leave) {
        enter(JobState.RUNNING);
        try {
            T made = request.task().run(this);
            leave.accept(JobState.DONE);
            change(() -> progress = 1);
            enter(JobState.DONE);
            result.complete(made);
            announceEnd(JobState.DONE);
        } catch (Throwable failed) {
            if (cancelled || failed instanceof CancellationException) {
                leave.accept(JobState.CANCELLED);
                endCancelled();
            } else {
                leave.accept(JobState.FAILED);
                fail(failed);
            }
        }
    }

    void endCancelled() {
        enter(JobState.CANCELLED);
        result.completeExceptionally(new CancellationException(request.title() + " was cancelled"));
        announceEnd(JobState.CANCELLED);
    }

    /** Announces that a failed job was dismissed. */
    void announceDismissed() {
        announceEnd(JobState.CANCELLED);
    }

    /** Announces the end of a running job as soon as it is asked to end: the program may be gone before it does. */
    synchronized void announceCancelled() {
        if (!state.isFinal()) {
            announceEnd(JobState.CANCELLED);
        }
    }

    private void announceEnd(JobState end) {
        pool.announce(() -> request.ended().accept(end));
    }

    private void fail(Throwable failed) {
        String what = Optional.ofNullable(failed.getMessage()).orElse(failed.toString());
        JobFailure told = new JobFailure(what, advice(failed), failed);
        change(() -> failure = told);
        enter(JobState.FAILED);
        result.completeExceptionally(failed);
        announceEnd(JobState.FAILED);
    }

    /** Whatever becomes of the advice, the job's end is told: the lane's thread has others to run. */
    private String advice(Throwable failed) {
        try {
            return request.advice().apply(failed);
        } catch (RuntimeException none) {
            failed.addSuppressed(none);
            return "";
        }
    }

    /** Changes the state, and announces the change; nothing happens where it is in that state already. */
    synchronized void enter(JobState next) {
        if (state == next) {
            return;
        }
        change(() -> {
            ran = activeTime();
            runningSince = next == JobState.RUNNING ? clock.instant() : null;
            started = started == null && next == JobState.RUNNING ? runningSince : started;
            preview = next.isFinal() ? null : preview;
            state = next;
        });
    }

    private synchronized void change(Runnable change) {
        change.run();
        JobSnapshot now = snapshot();
        pool.announce(() -> listeners.forEach(listener -> listener.accept(now)));
        pool.announceJobs();
    }
}
