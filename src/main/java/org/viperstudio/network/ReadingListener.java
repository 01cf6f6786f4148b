package org.viperstudio.network;

/** Is told the progress of a language model's reading, and may cancel it. */
@FunctionalInterface
public interface ReadingListener {
    /** Ignores progress and never cancels. */
    ReadingListener SILENT = done -> true;

    /**
     * Called often, for a large model several times a second.
     *
     * @param done the share of the text that has been read, 0..1
     * @return whether to go on; after {@code false} the reading ends with a {@link
     *     java.util.concurrent.CancellationException}
     */
    boolean onRead(double done);
}
