package org.viperstudio.window.shell;

/** Short words to the person: what was done and can be undone, what went wrong. */
public interface Notices {
    /** Says what was done; it goes by itself. */
    void say(String text);

    /** Says what was done and offers a way back: for some seconds on a button, longer by Ctrl+Z. */
    void offer(String text, String action, Runnable onAction);

    /**
     * Says what was done and offers something on a button, as long as it shows; Ctrl+Z has no part in it, be it because it is
     * no way back or because the screen keeps an account of its own.
     */
    void propose(String text, String action, Runnable onAction);

    /** Says what went wrong, what is safe and what to do; it stays until it is closed. */
    void warn(String text);
}
