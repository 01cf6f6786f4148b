package org.viperstudio.window.shell;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Runs tasks off the JavaFX thread and delivers their results on it, so that slow work never blocks the window. */
@FunctionalInterface
public interface TaskRunner {
    /**
     * @param work the task; runs on another thread
     * @param done receives the result, on the JavaFX thread
     * @param failed receives the exception that the task threw, on the JavaFX thread
     */
    <T> void run(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed);
}
