package org.viperstudio.window.shell;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.application.Platform;

/** The window's worker threads, which end with the window. */
public final class WorkerThreads implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 10;

    private final ThreadPoolExecutor any = (ThreadPoolExecutor) Executors.newFixedThreadPool(
            Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 4),
            Thread.ofPlatform().daemon().name("window-worker-", 0).factory());
    private final ExecutorService ordered = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("window-writer").factory());

    private final AtomicInteger waiting = new AtomicInteger();

    /** Runs tasks in parallel. */
    public TaskRunner parallel() {
        return on(any);
    }

    /** Runs tasks one after the other, in the order in which they were submitted, such as saving. */
    public TaskRunner sequential() {
        return on(ordered);
    }

    /** Whether all tasks have finished and their results have been delivered. */
    public boolean isIdle() {
        return waiting.get() == 0;
    }

    private TaskRunner on(ExecutorService threads) {
        return new TaskRunner() {
            @Override
            public <T> void run(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
                waiting.incrementAndGet();
                try {
                    threads.execute(() -> bringBack(outcome(threads, work, done, failed)));
                } catch (RejectedExecutionException closed) {
                    // The window is closed, and nobody waits for the result.
                    waiting.decrementAndGet();
                }
            }
        };
    }

    private void bringBack(Runnable outcome) {
        Platform.runLater(() -> {
            try {
                outcome.run();
            } finally {
                waiting.decrementAndGet();
            }
        });
    }

    private <T> Runnable outcome(
            ExecutorService threads, Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        try {
            T result = work.call();
            return () -> done.accept(result);
        } catch (Throwable failure) {
            // A task that is interrupted by closing the window has not failed.
            boolean overtaken = threads == any && any.isShutdown();
            Exception told = exception(failure);
            return overtaken ? () -> {} : () -> failed.accept(told);
        }
    }

    /**
     * Converts errors, such as running out of memory or a missing library, so that they are reported like exceptions.
     */
    private static Exception exception(Throwable failure) {
        if (failure instanceof Exception exception) {
            return exception;
        }
        System.getLogger("window").log(System.Logger.Level.ERROR, "Work ended in an error", failure);
        return new ExecutionException(UncaughtExceptionReporter.words(failure), failure);
    }

    /**
     * Accepts no more tasks, and waits until everything is saved. No thread is interrupted, because that would close
     * the database's file while saving is still going on.
     */
    @Override
    public void close() {
        any.getQueue().clear();
        any.shutdown();
        ordered.shutdown();
        try {
            if (!ordered.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.getLogger("window").log(System.Logger.Level.WARNING, "Saving has not ended in time");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
