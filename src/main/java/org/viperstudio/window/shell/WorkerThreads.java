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

/** The window's own threads; they end with the window. */
public final class WorkerThreads implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 10;

    private final ThreadPoolExecutor any = (ThreadPoolExecutor) Executors.newFixedThreadPool(
            Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 4),
            Thread.ofPlatform().daemon().name("window-worker-", 0).factory());
    private final ExecutorService ordered = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("window-writer").factory());

    private final AtomicInteger waiting = new AtomicInteger();

    /** For what may run beside other work. */
    public Background anyOrder() {
        return on(any);
    }

    /** For what must be done in the order in which it was asked for, such as saving. */
    public Background inOrder() {
        return on(ordered);
    }

    /** Whether all that was asked for is done, and brought back. */
    public boolean isIdle() {
        return waiting.get() == 0;
    }

    private Background on(ExecutorService threads) {
        return new Background() {
            @Override
            public <T> void run(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
                waiting.incrementAndGet();
                try {
                    threads.execute(() -> bringBack(outcome(threads, work, done, failed)));
                } catch (RejectedExecutionException closed) {
                    // The window is gone, and nobody waits for this any more.
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
            // What the closing of the window overtakes has not failed.
            boolean overtaken = threads == any && any.isShutdown();
            Exception told = exception(failure);
            return overtaken ? () -> {} : () -> failed.accept(told);
        }
    }

    /** Whoever waits must hear of errors too, such as memory that ran out or a library that is missing. */
    private static Exception exception(Throwable failure) {
        if (failure instanceof Exception exception) {
            return exception;
        }
        System.getLogger("window").log(System.Logger.Level.ERROR, "Work ended in an error", failure);
        return new ExecutionException(UnexpectedFaults.words(failure), failure);
    }

    /**
     * Takes no more work, and waits until all is saved that was to be saved. Nothing is interrupted: that would close the
     * database's file under what is still to be saved.
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
