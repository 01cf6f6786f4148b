package org.viperstudio.preference.next;

import java.util.List;

/**
 * A picture to ask about.
 *
 * @param picture as it was named among the candidates
 * @param bits how much it is expected to tell
 */
public record Suggestion(String picture, double bits, Reason reason) {
    /** Why to ask about it. */
    public sealed interface Reason {
        /** It shows what was both liked and disliked. */
        record Torn(List<String> attributes) implements Reason {
            public Torn {
                attributes = List.copyOf(attributes);
            }
        }

        /** It shows what was not spoken of yet; the first few of it. */
        record Unspoken(List<String> attributes) implements Reason {
            public Unspoken {
                attributes = List.copyOf(attributes);
            }
        }

        /** It shows only what was spoken of. */
        record Known() implements Reason {}
    }
}
