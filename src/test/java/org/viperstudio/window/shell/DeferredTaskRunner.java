package org.viperstudio.window.shell;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Does nothing before it is told to, and then all of it in order, on the thread that tells it. */
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

    /** Does what waits, and what is asked for by that. */
    public void catchUp() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }
}
