package org.viperstudio.studio.models;

import java.time.Duration;

/**
 * The timeouts and retries of a download.
 *
 * @param stall how long a connection may bring nothing before it is given up and begun again
 * @param attempts how often in a row an attempt may bring nothing new
 * @param backoff the wait before the second attempt; it doubles with each
 * @param parallel how many files are fetched at a time
 */
public record DownloadPolicy(Duration stall, int attempts, Duration backoff, int parallel) {
    /** For the network that people have. */
    public static final DownloadPolicy PATIENT =
            new DownloadPolicy(Duration.ofSeconds(30), 6, Duration.ofSeconds(1), 4);

    /** The wait after as many failed attempts. */
    Duration waitAfter(int failures) {
        return backoff.multipliedBy(1L << Math.min(failures - 1, 6));
    }
}
