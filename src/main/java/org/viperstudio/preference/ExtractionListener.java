package org.viperstudio.preference;

/** Hears of an extraction, and may end it. */
@FunctionalInterface
public interface ExtractionListener {
    /** Does nothing. */
    ExtractionListener SILENT = text -> true;

    /**
     * More of the answer was written.
     *
     * @param soFar the whole answer up to now; empty while comments are being read
     * @return whether to go on; after {@code false} the extraction ends with a {@link
     *     java.util.concurrent.CancellationException}, within one token
     */
    boolean onText(String soFar);
}
