package org.viperstudio.text;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A word that stands for learned vectors (textual inversion) rather than for symbols of the vocabulary.
 *
 * @param word what is written in a prompt, such as {@code <my-style>}; found whatever its case
 * @param firstId the id of its first vector; the others follow
 * @param vectors how many vectors, at least one
 */
public record Placeholder(String word, int firstId, int vectors) {
    /** The ids that the word becomes, one for each vector. */
    public List<Integer> ids() {
        return IntStream.range(firstId, firstId + vectors).boxed().toList();
    }
}
