package org.viperstudio.studio.idefics2;

import org.viperstudio.job.TaskContext;
import org.viperstudio.preference.ExtractionListener;

/**
 * Passes the progress of IDEFICS2 and what it has written to a job, and lets more urgent jobs run in between. The work
 * ends within one token after the job was cancelled.
 */
record ReadingProgress(TaskContext context, int comments) implements ExtractionListener {
    /** How much of the progress loading takes. */
    static final double LOADED = 0.2;

    private static final double READ = 0.6;
    /** Nobody knows how long an answer becomes: each so many characters halve what is left. */
    private static final double HALVING = 150;

    @Override
    public boolean onReading(double done) {
        return goOn(LOADED + (READ - LOADED) * done, "reading %d comments".formatted(comments));
    }

    @Override
    public boolean onText(String soFar) {
        context.preview(soFar);
        return goOn(1 - (1 - READ) * Math.pow(0.5, soFar.length() / HALVING), "writing what you like");
    }

    private boolean goOn(double progress, String what) {
        context.progress(progress, what);
        context.checkpoint();
        return !context.cancelled();
    }
}
