package org.viperstudio.job;

import java.util.function.Function;

/**
 * A job to be done.
 *
 * @param title what it is, for people
 * @param lane the name of its lane
 * @param advice what to do when it failed with this
 */
public record JobRequest<T>(
        String title, String lane, Priority priority, Task<T> task, Function<Throwable, String> advice) {
    /** What to do where nothing better is known. */
    public static final String TRY_AGAIN = "Nothing is lost. Press Try again.";

    /** A job whose failure may pass. */
    public JobRequest(String title, String lane, Priority priority, Task<T> task) {
        this(title, lane, priority, task, failure -> TRY_AGAIN);
    }
}
