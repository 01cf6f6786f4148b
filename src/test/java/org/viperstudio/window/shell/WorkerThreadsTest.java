package org.viperstudio.window.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.viperstudio.window.JavaFx;

/** Failures on the worker threads and on the JavaFX thread are reported. */
class WorkerThreadsTest {
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

    @BeforeAll
    static void start() {
        JavaFx.start();
    }

    @Test
    void errorsAreReportedLikeExceptions() throws InterruptedException {
        try (WorkerThreads threads = new WorkerThreads()) {
            threads.parallel()
                    .run(
                            () -> {
                                throw new UnsatisfiedLinkError("no torch in the library path");
                            },
                            done -> said.add("done"),
                            failure -> said.add(String.valueOf(failure.getMessage())));
            assertThat(next()).contains("no torch in the library path");
            threads.sequential()
                    .run(
                            () -> {
                                throw new OutOfMemoryError("Java heap space");
                            },
                            done -> said.add("done"),
                            failure -> said.add(String.valueOf(failure.getMessage())));
            assertThat(next()).startsWith("The memory is used up");
        }
    }

    /** Interrupting a thread would close the database's file while saving is still going on. */
    @Test
    void closingInterruptsNothing() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        try (WorkerThreads threads = new WorkerThreads()) {
            threads.parallel()
                    .run(
                            () -> {
                                begun.countDown();
                                closed.await();
                                return "whole";
                            },
                            said::add,
                            failure -> said.add("interrupted"));
            begun.await();
        }
        closed.countDown();
        assertThat(next()).isEqualTo("whole");
    }

    @Test
    void uncaughtExceptionsAreReported() throws InterruptedException {
        UncaughtExceptionReporter faults = new UncaughtExceptionReporter(said::add);
        try {
            Platform.runLater(() -> {
                throw new IllegalStateException("a screen broke");
            });
            assertThat(next()).contains("a screen broke");
            Thread.ofPlatform().start(() -> {
                throw new IllegalStateException("a thread broke");
            });
            assertThat(next()).contains("a thread broke");
        } finally {
            faults.close();
        }
    }

    private String next() throws InterruptedException {
        return String.valueOf(said.poll(30, TimeUnit.SECONDS));
    }
}
