package org.viperstudio.window;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;

/** Calls from other threads into JavaFX's, for trials of the real window. */
final class JavaFxThread {
    private JavaFxThread() {}

    /** Starts JavaFX without a display: windows open in memory. */
    static void startInMemory() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        WindowProgram.startJavaFx();
    }

    /** Does something there and waits for its result. */
    static <T> T call(Callable<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Exception failure) {
                result.completeExceptionally(failure);
            }
        });
        return result.join();
    }

    /** Lets time go by. */
    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
