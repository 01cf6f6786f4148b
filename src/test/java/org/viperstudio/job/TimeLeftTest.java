package org.viperstudio.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TimeLeftTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final JobPool pool = new JobPool(List.of(Lane.ofDevice("device")), now::get);
    private final CountDownLatch ended = new CountDownLatch(1);

    @AfterEach
    void close() {
        ended.countDown();
        pool.close();
    }

    @Test
    void whatWasThereBeforeSaysNothingOfTheRest() throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        Job<String> job = pool.submit(new JobRequest<>("download", "device", Priority.NORMAL, context -> {
            now.set(Instant.EPOCH.plusSeconds(5));
            context.beginAt(0.8);
            context.progress(0.8, "what is here");
            now.set(Instant.EPOCH.plusSeconds(15));
            context.progress(0.85, "a little more");
            told.countDown();
            ended.await();
            return "";
        }));
        told.await();
        assertThat(job.snapshot().left())
                .hasValueSatisfying(left -> assertThat(left).isCloseTo(Duration.ofSeconds(30), Duration.ofMillis(10)));
    }

    @Test
    void whatIsWholeAlreadyHasNoTimeLeft() throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        Job<String> job = pool.submit(new JobRequest<>("download", "device", Priority.NORMAL, context -> {
            context.beginAt(1);
            context.progress(1, "all is here");
            told.countDown();
            ended.await();
            return "";
        }));
        told.await();
        assertThat(job.snapshot().left()).isEmpty();
    }
}
