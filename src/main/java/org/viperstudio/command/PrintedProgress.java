package org.viperstudio.command;

import java.util.concurrent.CancellationException;
import org.viperstudio.job.TaskContext;

/** Prints a task's progress to a terminal, and cancels the task at Ctrl-C. */
final class PrintedProgress implements TaskContext, AutoCloseable {
    private static final long OFTEN_NANOS = 500_000_000;

    private final CommandOut print;
    private final boolean silent;
    private final StopSignal signal = new StopSignal();
    private long lastShown;
    private String line = "";

    PrintedProgress(JsonLines out) {
        print = out.print();
        silent = out.json();
    }

    @Override
    public synchronized void progress(double progress, String message) {
        long now = System.nanoTime();
        if (now - lastShown > OFTEN_NANOS && !message.equals(line)) {
            lastShown = now;
            line = message;
            tell("%3.0f %%  %s".formatted(progress * 100, message));
        }
    }

    void tell(String message) {
        if (!silent) {
            print.tell(message);
        }
    }

    @Override
    public void preview(Object preview) {
        // A terminal shows no pictures.
    }

    @Override
    public boolean cancelled() {
        return signal.given();
    }

    @Override
    public void checkpoint() {
        if (signal.given()) {
            throw new CancellationException("stopped");
        }
    }

    @Override
    public void close() {
        signal.close();
    }
}
