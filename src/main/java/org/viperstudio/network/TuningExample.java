package org.viperstudio.network;

import java.util.List;

/**
 * A text with pictures, and what is to be expected in it.
 *
 * @param ids tokens; those of pictures stand for the pictures, in order
 * @param pictures normalised
 * @param positions after which tokens something is expected, ascending
 * @param targets the ids that are expected there
 */
public record TuningExample(long[] ids, List<Picture> pictures, long[] positions, long[] targets) {
    public TuningExample {
        pictures = List.copyOf(pictures);
        if (positions.length != targets.length || targets.length == 0) {
            throw new IllegalArgumentException(
                    positions.length + " positions and " + targets.length + " targets make no example");
        }
    }
}
