package org.viperstudio.studio.models;

import java.util.concurrent.CancellationException;

/** Is told the progress of a download, on its threads; may be called often. */
public interface DownloadMeter {
    /** So many bytes more are here; below 0 where some had to be thrown away. */
    void add(long bytes);

    /** Something people should know, such as an attempt that failed; empty once it is over. */
    void say(String message);

    /** Whether the download shall end. */
    boolean cancelled();

    /** @throws CancellationException if the download shall end */
    default void requireWanted() {
        if (cancelled()) {
            throw new CancellationException("the download was cancelled");
        }
    }
}
