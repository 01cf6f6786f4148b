package org.viperstudio.command;

/** Ctrl-C: work that asks for it ends by itself and tidies up before the program goes. */
final class StopSignal implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 30_000;

    private final Thread hook = new Thread(this::await, "stop");
    private final Object ended = new Object();
    private volatile boolean given;
    private boolean done;

    StopSignal() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Whether a person wants the work to end. */
    boolean given() {
        return given;
    }

    private void await() {
        given = true;
        synchronized (ended) {
            long until = System.currentTimeMillis() + PATIENCE_MILLIS;
            while (!done && System.currentTimeMillis() < until) {
                try {
                    ended.wait(PATIENCE_MILLIS);
                } catch (InterruptedException hurried) {
                    return;
                }
            }
        }
    }

    /** Says that the work has ended. */
    @Override
    public void close() {
        synchronized (ended) {
            done = true;
            ended.notifyAll();
        }
        if (!given) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
