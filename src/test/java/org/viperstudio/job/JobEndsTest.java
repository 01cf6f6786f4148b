package org.viperstudio.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who hears that a job has ended, and whose jobs end. */
@Timeout(30)
class JobEndsTest {
    private final JobPool pool = new JobPool(List.of(Lane.ofDevice("device"), new Lane("processor", 2)), Instant::now);

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void everyEndIsAnnouncedAlsoAfterARetry() throws Exception {
        BlockingQueue<JobState> ends = new LinkedBlockingQueue<>();
        AtomicReference<Boolean> broken = new AtomicReference<>(true);
        JobRequest<Integer> request = new JobRequest<>("fragile", "device", Priority.NORMAL, context -> {
                    if (broken.get()) {
                        throw new IllegalStateException("broken");
                    }
                    return 1;
                })
                .whenEnded(ends::add);
        long failed = pool.submit(request).id();
        assertThat(ends.take()).isEqualTo(JobState.FAILED);
        broken.set(false);
        pool.retry(failed);
        assertThat(ends.take()).isEqualTo(JobState.DONE);
        broken.set(true);
        long again = pool.submit(request).id();
        assertThat(ends.take()).isEqualTo(JobState.FAILED);
        pool.dismiss(again);
        assertThat(ends.take()).as("it is given up").isEqualTo(JobState.CANCELLED);
    }

    @Test
    void failingAdviceDoesNotStopTheLane() throws Exception {
        Job<Object> fragile = pool.submit(new JobRequest<>(
                "fragile",
                "device",
                Priority.NORMAL,
                context -> {
                    throw new IllegalStateException("broken");
                },
                failure -> {
                    throw new IllegalArgumentException("no advice");
                }));
        Job<Integer> next = pool.submit(new JobRequest<>("next", "device", Priority.NORMAL, context -> 1));
        assertThat(next.result().get()).isOne();
        assertThat(fragile.snapshot().failure().orElseThrow().what()).isEqualTo("broken");
    }

    /** A job that counts how often its result is asked for: each time leaves a dependent stage behind. */
    private record Asked<T>(Job<T> job, AtomicInteger times) implements Job<T> {
        @Override
        public long id() {
            return job.id();
        }

        @Override
        public JobSnapshot snapshot() {
            return job.snapshot();
        }

        @Override
        public CompletableFuture<T> result() {
            times.incrementAndGet();
            return job.result();
        }

        @Override
        public void cancel() {
            job.cancel();
        }

        @Override
        public Subscription listen(Consumer<JobSnapshot> listener) {
            return job.listen(listener);
        }
    }

    @Test
    void waitingAsksForTheResultOnce() {
        CountDownLatch go = new CountDownLatch(3);
        Job<Integer> slow = pool.submit(new JobRequest<>("slow", "device", Priority.NORMAL, context -> {
            go.await();
            return 1;
        }));
        Asked<Integer> asked = new Asked<>(slow, new AtomicInteger());
        assertThat(AwaitedJob.result(pool, asked, go::countDown)).isOne();
        assertThat(asked.times()).hasValue(1);
    }

    @Test
    void cancellingARunningJobIsAnnouncedAtOnce() throws Exception {
        BlockingQueue<JobState> ends = new LinkedBlockingQueue<>();
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Job<Integer> job = pool.submit(new JobRequest<Integer>("long step", "device", Priority.NORMAL, context -> {
                    reached.countDown();
                    go.await();
                    return 1;
                })
                .whenEnded(ends::add));
        reached.await();
        job.cancel();
        assertThat(ends.take()).as("the program may end before the step does").isEqualTo(JobState.CANCELLED);
        go.countDown();
    }

    @Test
    void cancelsAllJobsOfOneOwnerOnly() throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        JobRequest<Integer> theirs = new JobRequest<Integer>("theirs", "device", Priority.NORMAL, context -> {
                    reached.countDown();
                    go.await();
                    context.checkpoint();
                    return 1;
                })
                .ownedBy("somebody");
        JobRequest<Integer> failing = new JobRequest<Integer>("failing", "processor", Priority.NORMAL, context -> {
                    throw new IllegalStateException("broken");
                })
                .ownedBy("somebody");
        CountDownLatch failed = new CountDownLatch(1);
        pool.submit(failing.whenEnded(end -> failed.countDown()));
        failed.await();
        Job<Integer> first = pool.submit(theirs);
        reached.await();
        Job<Integer> waiting = pool.submit(theirs);
        Job<Integer> other = pool.submit(new JobRequest<>("other", "device", Priority.NORMAL, context -> 2));
        assertThat(waiting.snapshot().owner()).isEqualTo("somebody");
        pool.cancelAll("somebody");
        assertThat(waiting.snapshot().state()).isEqualTo(JobState.CANCELLED);
        go.countDown();
        assertThatThrownBy(() -> first.result().get()).isInstanceOf(CancellationException.class);
        assertThat(other.result().get()).isEqualTo(2);
        assertThat(pool.jobs()).isEmpty();
    }

    @Test
    void aFailingListenerDoesNotAffectOthers() throws Exception {
        Job<Integer> job = pool.submit(new JobRequest<>("count", "device", Priority.NORMAL, context -> 1));
        job.listen(news -> {
            throw new IllegalStateException("faulty listener");
        });
        assertThat(job.result().get()).isEqualTo(1);
    }

    @Test
    void anUnknownLaneIsRefused() {
        JobRequest<Integer> request = new JobRequest<>("x", "moon", Priority.NORMAL, context -> 1);
        assertThatThrownBy(() -> pool.submit(request))
                .hasMessageContaining("moon")
                .hasMessageContaining("device");
    }
}
