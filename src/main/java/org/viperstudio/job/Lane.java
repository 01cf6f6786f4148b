package org.viperstudio.job;

/**
 * A queue of jobs with threads of its own.
 *
 * @param name unique in a pool, such as "cuda:0"
 * @param threads how many of its jobs run at a time, at least 1
 */
public record Lane(String name, int threads) {
    public Lane {
        if (threads < 1) {
            throw new IllegalArgumentException("a lane needs a thread, not " + threads);
        }
    }

    /** The lane of a device that does one thing at a time. */
    public static Lane ofDevice(String name) {
        return new Lane(name, 1);
    }

    /** The lane of work that needs no device: files, downloads, thumbnails. */
    public static Lane ofProcessor(String name) {
        return new Lane(name, Math.max(2, Runtime.getRuntime().availableProcessors() - 1));
    }
}
