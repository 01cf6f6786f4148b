package org.viperstudio.network;

import java.util.List;

/**
 * A picture as IDEFICS2's language model sees it: a row for each of its tokens, [tokens, width], row by row.
 *
 * @param values token by token
 */
public record ImageFeatures(float[] values, int tokens, int width) {
    /** Several pictures' tokens, one picture after the other. */
    static float[] joined(List<ImageFeatures> pictures) {
        return Latents.joined(pictures.stream().map(ImageFeatures::values).toList());
    }
}
