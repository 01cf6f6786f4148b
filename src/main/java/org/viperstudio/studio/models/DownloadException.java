package org.viperstudio.studio.models;

/** A download failed; the message says what happened, what is safe, and what to do. */
public final class DownloadException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DownloadException(String message) {
        super(message);
    }

    DownloadException(String message, Throwable cause) {
        super(message, cause);
    }
}
