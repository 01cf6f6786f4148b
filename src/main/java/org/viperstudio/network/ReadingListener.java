package org.viperstudio.network;

/** Hears how far a language model has read, and may end it. */
@FunctionalInterface
public interface ReadingListener {
    /** Lets it read to the end. */
    ReadingListener SILENT = done -> true;

    /**
     * Called often, for a large model several times a second.
     *
     * @param done how much of the text has been read, 0..1
     * @return whether to go on; after {@code false} the reading ends with a {@link
     *     java.util.concurrent.CancellationException}
     */
    boolean onRead(double done);
}
