package org.viperstudio.window;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;

/** JavaFX in memory: started once for all tests. */
public final class JavaFx {
    private static boolean started;

    private JavaFx() {}

    /** Starts it, unless it runs. */
    public static synchronized void start() {
        if (!started) {
            WindowProgram.startJavaFx();
            started = true;
        }
    }

    /** Runs work on its thread, and waits. */
    public static <T> T call(Callable<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Exception | AssertionError failure) {
                result.completeExceptionally(failure);
            }
        });
        return result.join();
    }
}
