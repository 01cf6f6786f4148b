package org.viperstudio.network;

import java.util.List;

/**
 * A training example for IDEFICS2: a text with pictures, and the tokens that are to be predicted in it.
 *
 * @param ids token ids; the image tokens among them stand for the pictures, in order
 * @param pictures normalised as the model's configuration says
 * @param positions indices of the tokens after which a prediction is trained, ascending
 * @param targets the token ids to predict there, as many
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
