package org.viperstudio.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a long list of tokens into chunks of at most {@code capacity}, at commas where possible.
 *
 * @param comma the ids of a comma; a tokenizer that has no symbol for it gives several, and no comma is looked for
 */
record TokenChunker(int capacity, List<Integer> comma) {
    private static final int COMMA_REACH = 20;

    /** The pieces in order, together all of {@code tokens}; a single empty one where there are none. */
    List<List<WeightedToken>> chunks(List<WeightedToken> tokens) {
        List<List<WeightedToken>> chunks = new ArrayList<>();
        int start = 0;
        do {
            int end = end(tokens, start);
            chunks.add(tokens.subList(start, end));
            start = end;
        } while (start < tokens.size());
        return chunks;
    }

    private int end(List<WeightedToken> tokens, int start) {
        int full = start + capacity;
        if (full >= tokens.size()) {
            return tokens.size();
        }
        for (int end = full; end > Math.max(start, full - COMMA_REACH); end--) {
            if (comma.equals(List.of(tokens.get(end - 1).id()))) {
                return end;
            }
        }
        return beforePlaceholder(tokens, full);
    }

    private static int beforePlaceholder(List<WeightedToken> tokens, int full) {
        int end = full;
        while (tokens.get(end).attached()) {
            end--;
        }
        return end;
    }
}
