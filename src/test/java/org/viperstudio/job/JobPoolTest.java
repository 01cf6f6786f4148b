package org.viperstudio.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class JobPoolTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final JobPool pool = new JobPool(List.of(Lane.ofDevice("device"), new Lane("processor", 2)), now::get);
    private final List<String> log = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        pool.close();
    }

    private <T> Job<T> submit(String title, Priority priority, Task<T> task) {
        return pool.submit(new JobRequest<>(title, "device", priority, task));
    }

    /** A task that stands still in its middle until it is let go. */
    private final class Standing implements Task<String> {
        final CountDownLatch reached = new CountDownLatch(1);
        final CountDownLatch go = new CountDownLatch(1);
        private final String name;

        Standing(String name) {
            this.name = name;
        }

        @Override
        public String run(TaskContext context) throws Exception {
            log.add(name + " begins");
            reached.countDown();
            go.await();
            context.checkpoint();
            log.add(name + " ends");
            return name;
        }
    }

    /** Stands in its middle. */
    private Standing begun(String name) throws InterruptedException {
        Standing standing = new Standing(name);
        submit(name, Priority.NORMAL, standing);
        standing.reached.await();
        return standing;
    }

    private List<Job<Boolean>> queued(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> submit("job " + i, Priority.NORMAL, context -> log.add("job " + i)))
                .toList();
    }

    private static <T> JobSnapshot await(Job<T> job, JobState state) throws InterruptedException {
        BlockingQueue<JobSnapshot> seen = new LinkedBlockingQueue<>();
        try (Subscription _ = job.listen(seen::add)) {
            while (true) {
                JobSnapshot snapshot = seen.take();
                if (snapshot.state() == state) {
                    return snapshot;
                }
            }
        }
    }

    @Test
    void tellsEveryChangeInOrder() throws Exception {
        CountDownLatch listening = new CountDownLatch(1);
        Job<Integer> job = submit("count", Priority.NORMAL, context -> {
            listening.await();
            context.progress(0.5, "half");
            context.preview("sketch");
            return 42;
        });
        BlockingQueue<JobSnapshot> seen = new LinkedBlockingQueue<>();
        job.listen(seen::add);
        seen.take();
        listening.countDown();

        assertThat(job.result().get()).isEqualTo(42);
        JobSnapshot last = await(job, JobState.DONE);
        assertThat(last.progress()).isEqualTo(1);
        assertThat(last.preview()).isEmpty();
        assertThat(seen).anySatisfy(one -> assertThat(one.message()).isEqualTo("half"));
        assertThat(seen).anySatisfy(one -> assertThat(one.preview()).contains("sketch"));
        assertThat(seen).extracting(JobSnapshot::state).last().isEqualTo(JobState.DONE);
        assertThat(pool.jobs()).isEmpty();
    }

    @Test
    void anUrgentJobRunsInsideTheCheckpointOfALessUrgentOne() throws Exception {
        Standing painting = new Standing("strip");
        AtomicReference<Thread> outer = new AtomicReference<>();
        Job<String> strip = submit("strip", Priority.BACKGROUND, context -> {
            outer.set(Thread.currentThread());
            return painting.run(context);
        });
        painting.reached.await();
        Standing slider = new Standing("slider");
        Job<Thread> urgent = submit("slider", Priority.INTERACTIVE, context -> {
            slider.run(context);
            return Thread.currentThread();
        });
        painting.go.countDown();
        slider.reached.await();

        assertThat(strip.snapshot().state()).isEqualTo(JobState.SUSPENDED);
        assertThat(pool.jobs()).extracting(JobSnapshot::title).containsExactly("strip", "slider");
        slider.go.countDown();
        assertThat(urgent.result().get()).isSameAs(outer.get());
        assertThat(strip.result().get()).isEqualTo("strip");
        assertThat(log).containsExactly("strip begins", "slider begins", "slider ends", "strip ends");
    }

    @Test
    void aFailureOfTheUrgentOneLeavesTheSuspendedOneAlone() throws Exception {
        Standing painting = new Standing("strip");
        Job<String> strip = submit("strip", Priority.BACKGROUND, painting);
        painting.reached.await();
        Job<String> urgent = submit("slider", Priority.INTERACTIVE, context -> {
            throw new IllegalStateException("out of paint");
        });
        painting.go.countDown();

        assertThatThrownBy(() -> urgent.result().get()).hasRootCauseMessage("out of paint");
        assertThat(strip.result().get()).isEqualTo("strip");
        assertThat(pool.jobs()).singleElement().satisfies(failed -> assertThat(failed.failure())
                .hasValueSatisfying(failure -> {
                    assertThat(failure.what()).isEqualTo("out of paint");
                    assertThat(failure.advice()).isEqualTo("Nothing is lost. Press Try again.");
                }));
    }

    @Test
    void jobsOfEqualPriorityRunInOrderUnlessMoved() throws Exception {
        Standing first = begun("first");
        List<Job<Boolean>> queued = queued(4);
        pool.move(queued.get(3).id(), 0);
        pool.move(queued.get(0).id(), 99);
        first.go.countDown();
        for (Job<Boolean> job : queued) {
            job.result().get();
        }
        assertThat(log).containsExactly("first begins", "first ends", "job 3", "job 1", "job 2", "job 0");
    }

    @Test
    void aPauseHoldsAllButInteractiveJobs() throws Exception {
        Standing painting = new Standing("strip");
        Job<String> strip = submit("strip", Priority.NORMAL, painting);
        painting.reached.await();
        pool.pause();
        painting.go.countDown();
        await(strip, JobState.SUSPENDED);
        Job<String> urgent = submit("slider", Priority.INTERACTIVE, context -> "shown");

        assertThat(urgent.result().get()).isEqualTo("shown");
        assertThat(strip.snapshot().state()).isEqualTo(JobState.SUSPENDED);
        pool.resume();
        assertThat(strip.result().get()).isEqualTo("strip");
    }

    @Test
    void cancelsInTheQueueAndAtTheCheckpoint() throws Exception {
        Standing painting = new Standing("strip");
        Job<String> strip = submit("strip", Priority.NORMAL, painting);
        painting.reached.await();
        Job<String> waiting = submit("waiting", Priority.NORMAL, context -> "never");
        waiting.cancel();
        assertThat(waiting.snapshot().state()).isEqualTo(JobState.CANCELLED);
        assertThatThrownBy(() -> waiting.result().get()).isInstanceOf(CancellationException.class);

        strip.cancel();
        painting.go.countDown();
        assertThatThrownBy(() -> strip.result().get()).isInstanceOf(CancellationException.class);
        assertThat(strip.snapshot().state()).isEqualTo(JobState.CANCELLED);
        assertThat(log).containsExactly("strip begins");
        assertThat(pool.jobs()).isEmpty();
    }

    @Test
    void cancelsWhatIsPaused() throws Exception {
        Standing painting = new Standing("strip");
        Job<String> strip = submit("strip", Priority.NORMAL, painting);
        painting.reached.await();
        pool.pause();
        painting.go.countDown();
        await(strip, JobState.SUSPENDED);
        strip.cancel();
        assertThatThrownBy(() -> strip.result().get()).isInstanceOf(CancellationException.class);
    }

    @Test
    void failedJobsStayUntilTriedAgainOrDismissed() throws Exception {
        CompletableFuture<String> diskFree = new CompletableFuture<>();
        Task<String> task = context -> {
            if (!diskFree.isDone()) {
                throw new IllegalStateException("The disk is full.");
            }
            return diskFree.get();
        };
        Job<String> job = pool.submit(
                new JobRequest<>("save", "device", Priority.NORMAL, task, failure -> "Free 2 GB and press Try again."));
        assertThatThrownBy(() -> job.result().get()).isInstanceOf(ExecutionException.class);
        assertThat(job.snapshot().failure().orElseThrow().advice()).startsWith("Free 2 GB");

        diskFree.complete("saved");
        Job<?> again = pool.retry(job.id()).orElseThrow();
        assertThat(again.result().get()).isEqualTo("saved");
        assertThat(pool.jobs()).isEmpty();
        assertThat(pool.retry(job.id())).isEmpty();
    }

    @Test
    void estimatesTheTimeLeftWithoutTheTimeSuspended() throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        Standing middle = new Standing("strip");
        Job<String> strip = submit("strip", Priority.NORMAL, context -> {
            now.set(Instant.EPOCH.plusSeconds(10));
            context.progress(0.25, "a quarter");
            told.countDown();
            return middle.run(context);
        });
        told.await();
        assertThat(strip.snapshot().left()).contains(Duration.ofSeconds(30));

        middle.reached.await();
        pool.pause();
        middle.go.countDown();
        await(strip, JobState.SUSPENDED);
        now.set(Instant.EPOCH.plusSeconds(1000));
        assertThat(strip.snapshot().left()).contains(Duration.ofSeconds(30));
    }

    @Test
    void theProcessorLaneRunsSeveralJobsAtOnce() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        Task<Boolean> meeting = context -> {
            both.countDown();
            return both.await(20, TimeUnit.SECONDS);
        };
        Job<Boolean> one = pool.submit(new JobRequest<>("one", "processor", Priority.NORMAL, meeting));
        Job<Boolean> two = pool.submit(new JobRequest<>("two", "processor", Priority.NORMAL, meeting));
        assertThat(one.result().get()).isTrue();
        assertThat(two.result().get()).isTrue();
    }

    @Test
    void closingCancelsRunningJobsAndRejectsNewOnes() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        Job<Boolean> job = submit("endless", Priority.NORMAL, context -> {
            running.countDown();
            while (true) {
                context.checkpoint();
                Thread.onSpinWait();
            }
        });
        running.await();
        pool.close();
        assertThat(job.snapshot().state()).isEqualTo(JobState.CANCELLED);
        assertThatThrownBy(() -> submit("late", Priority.NORMAL, context -> 1))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aJobIsMovedAmongThoseOfItsPriority() throws Exception {
        Standing first = begun("first");
        Job<Boolean> ahead = submit("ahead", Priority.BACKGROUND, context -> log.add("ahead"));
        List<Job<Boolean>> queued = queued(3);
        pool.move(queued.getFirst().id(), 1);
        first.go.countDown();
        ahead.result().get();
        assertThat(log).containsExactly("first begins", "first ends", "job 1", "job 0", "job 2", "ahead");
    }
}
