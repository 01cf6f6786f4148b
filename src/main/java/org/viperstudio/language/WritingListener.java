package org.viperstudio.language;

/** Hears how an answer comes about, and may end it. After {@code false}, work ends with a cancellation. */
public interface WritingListener {
    /** Lets it write to the end. */
    WritingListener SILENT = new WritingListener() {};

    /**
     * More of the pictures and the prompt was read.
     *
     * @param done 0..1
     * @return whether to go on
     */
    default boolean onReading(double done) {
        return true;
    }

    /**
     * One more token was written.
     *
     * @param soFar the whole answer up to now
     * @return whether to go on
     */
    default boolean onText(String soFar) {
        return true;
    }
}
