package org.viperstudio.language;

import java.util.List;

/**
 * An answer that the model generated.
 *
 * @param ids its token ids, the stop token included
 * @param text its text, without special tokens
 * @param ended whether it ended with a stop token, not at the limit of tokens
 */
public record Answer(List<Integer> ids, String text, boolean ended) {
    public Answer {
        ids = List.copyOf(ids);
    }
}
