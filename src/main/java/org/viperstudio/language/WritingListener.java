package org.viperstudio.language;

/** Is told the progress of an answer. After it returns {@code false}, the work ends with a CancellationException. */
public interface WritingListener {
    /** Ignores progress and never cancels. */
    WritingListener SILENT = new WritingListener() {};

    /**
     * More of the prompt and its pictures has been read.
     *
     * @param done the share, 0..1
     * @return whether to continue
     */
    default boolean onReading(double done) {
        return true;
    }

    /**
     * One more token has been generated.
     *
     * @param soFar the whole answer up to now
     * @return whether to continue
     */
    default boolean onText(String soFar) {
        return true;
    }
}
