package org.viperstudio.window.shell;

/** Short messages to the user (toasts): what was done, how to undo it, and what went wrong. */
public interface Notices {
    /** Reports what was done; the notice disappears after some seconds. */
    void inform(String text);

    /** Reports what was done and offers to undo it: for some seconds by a button, and longer by Ctrl+Z. */
    void offerUndo(String text, String action, Runnable onAction);

    /**
     * Reports what was done and offers an action by a button, for as long as the notice shows. Ctrl+Z does not run it,
     * either because it undoes nothing or because the screen has its own undo history.
     */
    void offerAction(String text, String action, Runnable onAction);

    /** Reports what went wrong, what is safe and what to do; the notice stays until the user closes it. */
    void warn(String text);

    /** Reports a failure by its message, as {@link #warn(String)} does. */
    default void warn(Exception failure) {
        warn(String.valueOf(failure.getMessage()));
    }
}
