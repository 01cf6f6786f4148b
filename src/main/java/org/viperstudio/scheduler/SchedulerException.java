package org.viperstudio.scheduler;

/**
 * A scheduler that cannot be had: a configuration that cannot be read, holds a value that is unknown or not supported,
 * or does not go with the number of steps asked for. The message names the file, the key and the value, and what to
 * write instead.
 */
public final class SchedulerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SchedulerException(String message) {
        super(message);
    }

    SchedulerException(String message, Throwable cause) {
        super(message, cause);
    }
}
