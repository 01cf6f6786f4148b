package org.viperstudio.network;

import java.util.List;

/**
 * What a UNet is told besides latents and timestep: constant over an image's steps.
 *
 * @param texts encoded texts, each [tokens, width], all of one length
 * @param tokens the length of each text
 * @param pooled pooled vectors, each [width]; empty for networks that take none
 * @param timeIds the sizes that go with each pooled vector: original height and width, crop top and left, then target
 *     height and width (base) or the aesthetic score (refiner)
 * @param guidance the guidance scale less 1, for networks that are told it
 */
public record Conditioning(
        List<float[]> texts, int tokens, List<float[]> pooled, List<float[]> timeIds, double guidance) {
    public Conditioning {
        texts = List.copyOf(texts);
        pooled = List.copyOf(pooled);
        timeIds = List.copyOf(timeIds);
    }

    /** For networks that are not told the guidance scale. */
    public Conditioning(List<float[]> texts, int tokens, List<float[]> pooled, List<float[]> timeIds) {
        this(texts, tokens, pooled, timeIds, 0);
    }

    /** Width of the encoded texts. */
    public int width() {
        return texts.getFirst().length / tokens;
    }
}
