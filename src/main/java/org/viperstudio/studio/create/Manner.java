package org.viperstudio.studio.create;

import org.jspecify.annotations.Nullable;
import org.viperstudio.diffusion.Effort;

/**
 * How a picture of before was made where that is not how pictures are made here: no form asks for it, but without it the
 * picture would come out as another.
 *
 * @param literal whether the guidance is equation 3's to the letter where the two degrees differ; otherwise it is
 *     balanced, without which a large degree of the disliked alone paints noise
 * @param effort of a picture in full quality
 * @param dtype the type that is computed in, where it is not the fastest here
 */
public record Manner(
        boolean literal, Effort effort, @Nullable String dtype) {
    /** How pictures are made here. */
    public static final Manner USUAL = new Manner(false, Effort.EXACT, null);
}
