package org.viperstudio.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a UNet is told besides latents and timestep: constant over an image's steps.
 *
 * @param texts encoded texts, each [tokens, width]; their lengths may differ
 * @param width of the vector that each token became
 * @param pooled pooled vectors, each [width]; empty for networks that take none
 * @param timeIds the sizes that go with each pooled vector: original height and width, crop top and left, then target
 *     height and width (base) or the aesthetic score (refiner)
 * @param guidance the guidance scale less 1, for networks that are told it
 */
public record Conditioning(
        List<float[]> texts, int width, List<float[]> pooled, List<float[]> timeIds, double guidance) {
    public Conditioning {
        texts = List.copyOf(texts);
        pooled = List.copyOf(pooled);
        timeIds = List.copyOf(timeIds);
    }

    /** For networks that are not told the guidance scale. */
    public Conditioning(List<float[]> texts, int width, List<float[]> pooled, List<float[]> timeIds) {
        this(texts, width, pooled, timeIds, 0);
    }

    /** The indices of the texts, those of one length together. */
    List<List<Integer>> byLength() {
        Map<Integer, List<Integer>> byLength = new LinkedHashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            byLength.computeIfAbsent(texts.get(i).length, length -> new ArrayList<>())
                    .add(i);
        }
        return List.copyOf(byLength.values());
    }
}
