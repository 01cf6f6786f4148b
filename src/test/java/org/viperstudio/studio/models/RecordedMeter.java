package org.viperstudio.studio.models;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** Records what a download reports, and can cancel it. */
final class RecordedMeter implements DownloadMeter {
    final AtomicLong bytes = new AtomicLong();
    final List<String> said = new CopyOnWriteArrayList<>();
    final CountDownLatch some = new CountDownLatch(1);
    volatile String latest = "";
    volatile boolean cancelled;

    @Override
    public void add(long more) {
        if (bytes.addAndGet(more) > 0) {
            some.countDown();
        }
    }

    @Override
    public void say(String message) {
        latest = message;
        if (!message.isEmpty()) {
            said.add(message);
        }
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }
}
