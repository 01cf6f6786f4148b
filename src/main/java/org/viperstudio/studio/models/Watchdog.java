package org.viperstudio.studio.models;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** Closes a stream that delivers nothing for too long, or that is no longer wanted; reading it then fails or ends. */
final class Watchdog implements AutoCloseable {
    private static final long LOOK_MILLIS = 50;

    private final InputStream stream;
    private final Duration patience;
    private final DownloadMeter meter;
    private final Thread thread;
    private volatile long lastSign = System.nanoTime();
    private volatile boolean stalled;

    Watchdog(InputStream stream, Duration patience, DownloadMeter meter) {
        this.stream = stream;
        this.patience = patience;
        this.meter = meter;
        this.thread = Thread.ofVirtual().name("download-watchdog").start(this::watch);
    }

    private void watch() {
        try {
            while (!meter.cancelled() && !stalled) {
                Thread.sleep(LOOK_MILLIS);
                stalled = System.nanoTime() - lastSign > patience.toNanos();
            }
            stream.close();
        } catch (InterruptedException | IOException noLongerNeeded) {
            Thread.currentThread().interrupt();
        }
    }

    /** Something came. */
    void sign() {
        lastSign = System.nanoTime();
    }

    /** Whether the stream was closed because nothing came. */
    boolean hasStalled() {
        return stalled;
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
