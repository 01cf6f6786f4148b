package org.viperstudio.window;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;

/** Measures the latency of the JavaFX thread: how long a task submitted to it waits until it runs. */
public final class FxThreadMonitor implements AutoCloseable {
    private static final long BEAT_MILLIS = 4;
    private static final long NOBODY = -1;
    private static final double NANOS_A_MILLI = 1e6;

    private final List<Double> waits = Collections.synchronizedList(new ArrayList<>());
    private final ThreadMXBean processor = ManagementFactory.getThreadMXBean();
    private final Thread thread;
    private volatile double longestComputing;
    private volatile long listened = NOBODY;
    private volatile boolean ended;

    /** Starts measuring. */
    public FxThreadMonitor() {
        thread = Thread.ofPlatform().daemon().name("heartbeat").start(this::ping);
    }

    /**
     * The measured latencies.
     *
     * @param waits in milliseconds, ascending
     * @param computing the most CPU time that the thread used during one wait, in milliseconds: what remains of the
     *     longest wait where the thread has a processor to itself and a GPU does the rendering
     */
    public record Latencies(List<Double> waits, double computing) {
        /** The duration of a frame at 60 Hz, in milliseconds. */
        private static final double FRAME = 16;

        /** The longest wait in milliseconds; 0 if nothing was measured. */
        public double longest() {
            return waits.isEmpty() ? 0 : waits.getLast();
        }

        /** A quantile of the waits, in milliseconds. */
        public double quantile(double share) {
            return waits.isEmpty() ? 0 : waits.get((int) Math.min(waits.size() - 1, share * waits.size()));
        }

        /** How many waits were longer than a frame. */
        public long overAFrame() {
            return waits.stream().filter(wait -> wait > FRAME).count();
        }
    }

    /** The latencies measured so far. */
    public Latencies latencies() {
        synchronized (waits) {
            return new Latencies(waits.stream().sorted().toList(), longestComputing);
        }
    }

    private void ping() {
        while (!ended) {
            CountDownLatch answered = new CountDownLatch(1);
            long asked = System.nanoTime();
            long computed = computed();
            Platform.runLater(() -> {
                listened = Thread.currentThread().threadId();
                waits.add((System.nanoTime() - asked) / NANOS_A_MILLI);
                if (computed >= 0) {
                    longestComputing = Math.max(longestComputing, (computed() - computed) / NANOS_A_MILLI);
                }
                answered.countDown();
            });
            try {
                answered.await();
                Thread.sleep(BEAT_MILLIS);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    /** The JavaFX thread's CPU time so far in nanoseconds; negative while that thread is unknown. */
    private long computed() {
        return listened == NOBODY ? NOBODY : processor.getThreadCpuTime(listened);
    }

    /** Stops measuring. */
    @Override
    public void close() {
        ended = true;
        thread.interrupt();
    }
}
