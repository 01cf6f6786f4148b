package org.viperstudio.preference;

/** Hears of an extraction, and may end it. */
@FunctionalInterface
public interface ExtractionListener {
    /** Does nothing. */
    ExtractionListener SILENT = text -> true;

    /**
     * More of the answer was written.
     *
     * @param soFar the whole answer up to now
     * @return whether to go on; after {@code false} the extraction ends with a {@link
     *     java.util.concurrent.CancellationException}, within one token
     */
    boolean onText(String soFar);

    /**
     * More of the pictures and comments was read, before anything is written.
     *
     * @param done 0..1
     * @return whether to go on
     */
    default boolean onReading(double done) {
        return onText("");
    }
}
