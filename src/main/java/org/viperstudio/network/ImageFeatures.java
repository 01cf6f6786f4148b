package org.viperstudio.network;

import java.util.List;

/**
 * A picture as IDEFICS2's language model reads it: one embedding for each of its tokens.
 *
 * @param values [tokens, width], row by row
 */
public record ImageFeatures(float[] values, int tokens, int width) {
    /** Several pictures' tokens, one picture after the other. */
    static float[] joined(List<ImageFeatures> pictures) {
        return Latents.joined(pictures.stream().map(ImageFeatures::values).toList());
    }
}
