package org.viperstudio.command;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/** Ctrl-C: work that asks for it stops by itself and cleans up, and the program waits for that. */
final class StopSignal implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ScopedValue<CountDownLatch> ENDED = ScopedValue.newInstance();

    private final Thread hook = new Thread(this::await, "stop");
    private final CountDownLatch ended = ENDED.orElse(new CountDownLatch(0));
    private final Duration patience;
    private volatile boolean given;

    StopSignal() {
        this(PATIENCE);
    }

    /** @param patience how long the program stays for work that takes its time to end */
    StopSignal(Duration patience) {
        this.patience = patience;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /**
     * Runs a command. Where Ctrl-C ends work in it, the program goes when the command has: what is said of the end, and
     * the exit code, come after the work.
     */
    static int heededIn(IntSupplier command) {
        CountDownLatch end = new CountDownLatch(1);
        try {
            return ScopedValue.where(ENDED, end).call(command::getAsInt);
        } finally {
            end.countDown();
        }
    }

    /** Whether the program is on its way out, so that what fails now does so because of that. */
    static boolean programEnds() {
        Thread probe = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(probe);
            Runtime.getRuntime().removeShutdownHook(probe);
            return false;
        } catch (IllegalStateException onItsWay) {
            return true;
        }
    }

    /** Whether a person wants the work to end. */
    boolean given() {
        return given;
    }

    private void await() {
        given = true;
        try {
            ended.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says that the work has ended. Where nobody wanted it to, Ctrl-C ends the program at once from here on. */
    @Override
    public void close() {
        if (!given) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException givenJustNow) {
                // The program waits for the command's end.
            }
        }
    }
}
