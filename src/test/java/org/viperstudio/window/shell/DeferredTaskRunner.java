package org.viperstudio.window.shell;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Defers all tasks until a test runs them, in order and on its own thread. */
public final class DeferredTaskRunner implements TaskRunner {
    private final Queue<Runnable> waiting = new ArrayDeque<>();

    @Override
    public <T> void run(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        waiting.add(() -> {
            try {
                done.accept(work.call());
            } catch (Exception failure) {
                failed.accept(failure);
            }
        });
    }

    /** Runs all deferred tasks, including those that they submit. */
    public void runAll() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }
}
