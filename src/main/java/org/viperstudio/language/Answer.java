package org.viperstudio.language;

import java.util.List;

/**
 * What the model wrote.
 *
 * @param ids its tokens, the one that ended it included
 * @param text its text, without special tokens
 * @param ended whether the model came to an end by itself
 */
public record Answer(List<Integer> ids, String text, boolean ended) {
    public Answer {
        ids = List.copyOf(ids);
    }
}
