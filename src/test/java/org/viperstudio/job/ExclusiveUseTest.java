package org.viperstudio.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What takes one job at a time. */
@Timeout(30)
class ExclusiveUseTest {
    private final List<String> log = new CopyOnWriteArrayList<>();

    @Test
    void onlyJobsOfTheSameExclusiveResourceWait() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        try (JobPool pool = new JobPool(List.of(Lane.ofDevice("device")))) {
            pool.submit(new JobRequest<>("reading", "device", Priority.BACKGROUND, context -> {
                        log.add("reading begins");
                        begun.countDown();
                        go.await();
                        context.checkpoint();
                        return log.add("reading ends");
                    })
                    .exclusively("a model"));
            begun.await();
            Job<Boolean> asked =
                    pool.submit(new JobRequest<>("asked", "device", Priority.NORMAL, context -> log.add("asked"))
                            .exclusively("a model"));
            pool.submit(new JobRequest<>("painted", "device", Priority.INTERACTIVE, context -> log.add("painted")));
            go.countDown();
            asked.result().get();
        }
        assertThat(log).containsExactly("reading begins", "painted", "reading ends", "asked");
    }
}
