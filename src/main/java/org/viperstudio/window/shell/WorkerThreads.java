package org.viperstudio.window.shell;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import javafx.application.Platform;

/** The window's own threads; they end with the window. */
public final class WorkerThreads implements Background, AutoCloseable {
    private final ExecutorService threads = Executors.newFixedThreadPool(
            Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 4),
            Thread.ofPlatform().daemon().name("window-worker-", 0).factory());

    @Override
    public <T> void run(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        try {
            threads.execute(() -> {
                Runnable outcome = outcome(work, done, failed);
                Platform.runLater(outcome);
            });
        } catch (RejectedExecutionException closed) {
            failed.accept(closed);
        }
    }

    private static <T> Runnable outcome(
            Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        try {
            T result = work.call();
            return () -> done.accept(result);
        } catch (Exception failure) {
            return () -> failed.accept(failure);
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
