package org.viperstudio.preference;

/** Is told the progress of an extraction, and may cancel it. */
@FunctionalInterface
public interface ExtractionListener {
    /** Ignores progress and never cancels. */
    ExtractionListener SILENT = text -> true;

    /**
     * More of the answer has been generated.
     *
     * @param soFar the whole answer up to now
     * @return whether to continue; after {@code false} the extraction ends with a {@link
     *     java.util.concurrent.CancellationException}, within one token
     */
    boolean onText(String soFar);

    /**
     * More of the pictures and comments has been read, before an answer is generated.
     *
     * @param done the share, 0..1
     * @return whether to continue
     */
    default boolean onReading(double done) {
        return onText("");
    }
}
