package org.viperstudio.job;

/** What a task tells and asks while it runs; may be called from any thread that works for the task. */
public interface TaskContext {
    /**
     * Tells how far it is.
     *
     * @param progress 0..1
     * @param message what it does just now, for people
     */
    void progress(double progress, String message);

    /** Shows what is there already, such as a picture still under its noise. */
    void preview(Object preview);

    /** Whether the task shall end. */
    boolean cancelled();

    /**
     * A place where the task may be suspended. A more urgent job of the same lane runs inside this call, on the calling
     * thread, which may be the device's only one; a paused pool waits inside it.
     *
     * @throws java.util.concurrent.CancellationException when the task shall end
     */
    void checkpoint();
}
