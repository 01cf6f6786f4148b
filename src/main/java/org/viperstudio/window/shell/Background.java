package org.viperstudio.window.shell;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Runs what takes time beside the JavaFX thread, and brings the outcome back to it. */
@FunctionalInterface
public interface Background {
    /**
     * @param work runs on another thread
     * @param done gets the result, on the JavaFX thread
     * @param failed gets what the work threw, on the JavaFX thread
     */
    <T> void run(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed);
}
