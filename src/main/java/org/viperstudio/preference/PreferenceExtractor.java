package org.viperstudio.preference;

import java.util.List;

/** Extracts a visual preference from comments (the paper's VPE, section 3.1). */
public interface PreferenceExtractor {
    /**
     * The visual preference that all comments together express.
     *
     * @throws java.util.concurrent.CancellationException when the listener cancels
     */
    VisualPreference extract(List<Comment> comments, ExtractionListener listener);
}
