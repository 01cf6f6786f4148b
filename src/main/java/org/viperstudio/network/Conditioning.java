package org.viperstudio.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The conditioning of a UNet: its inputs besides latents and timestep, constant over the steps of a run.
 *
 * @param texts encoded texts for the cross-attention, each [tokens, width]; their lengths may differ
 * @param width of each token's vector
 * @param pooled pooled text vectors, each [pooled width]; empty for networks that take none
 * @param timeIds SDXL's size conditioning, one for each pooled vector: original height and width, crop top and left,
 *     then target height and width (base) or the aesthetic score (refiner)
 * @param guidance the guidance scale minus 1, for guidance-distilled networks, which take it as an input
 */
public record Conditioning(
        List<float[]> texts, int width, List<float[]> pooled, List<float[]> timeIds, double guidance) {
    public Conditioning {
        texts = List.copyOf(texts);
        pooled = List.copyOf(pooled);
        timeIds = List.copyOf(timeIds);
    }

    /** For networks that do not take the guidance scale as an input. */
    public Conditioning(List<float[]> texts, int width, List<float[]> pooled, List<float[]> timeIds) {
        this(texts, width, pooled, timeIds, 0);
    }

    /** The indices of the texts, grouped by length. */
    List<List<Integer>> byLength() {
        Map<Integer, List<Integer>> byLength = new LinkedHashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            byLength.computeIfAbsent(texts.get(i).length, length -> new ArrayList<>())
                    .add(i);
        }
        return List.copyOf(byLength.values());
    }
}
