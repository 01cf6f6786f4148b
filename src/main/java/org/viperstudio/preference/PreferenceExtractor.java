package org.viperstudio.preference;

import java.util.List;

/** Reads a visual preference out of comments (the paper's VPE). */
public interface PreferenceExtractor {
    /**
     * The taste that speaks from all comments together.
     *
     * @throws java.util.concurrent.CancellationException when the listener ends it
     */
    VisualPreference extract(List<Comment> comments, ExtractionListener listener);
}
