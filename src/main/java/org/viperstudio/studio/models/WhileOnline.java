package org.viperstudio.studio.models;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.viperstudio.job.TaskContext;

/** A download's context that ends it when the offline switch is turned on meanwhile. */
record WhileOnline(TaskContext context, BooleanSupplier offline) implements TaskContext {
    /**
     * Downloads something.
     *
     * @throws DownloadException if the switch is on, or is turned on meanwhile
     */
    static void run(TaskContext context, BooleanSupplier offline, Consumer<TaskContext> download) {
        if (offline.getAsBoolean()) {
            throw new DownloadException(
                    "The offline switch is on: nothing is downloaded. Turn it off, and start the download again.");
        }
        try {
            download.accept(new WhileOnline(context, offline));
        } catch (CancellationException ended) {
            if (context.cancelled() || !offline.getAsBoolean()) {
                throw ended;
            }
            throw new DownloadException(
                    "The offline switch was turned on, which ended the download. What came so far is kept. Turn it off,"
                            + " and start the download again.",
                    ended);
        }
    }

    @Override
    public void progress(double progress, String message) {
        context.progress(progress, message);
    }

    @Override
    public void beginAt(double progress) {
        context.beginAt(progress);
    }

    @Override
    public void preview(Object preview) {
        context.preview(preview);
    }

    @Override
    public boolean cancelled() {
        return offline.getAsBoolean() || context.cancelled();
    }

    @Override
    public void checkpoint() {
        context.checkpoint();
    }
}
