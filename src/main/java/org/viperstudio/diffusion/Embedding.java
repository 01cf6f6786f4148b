package org.viperstudio.diffusion;

import java.util.List;
import java.util.Map;
import org.viperstudio.model.lora.LoraTarget;

/**
 * A textual-inversion embedding: a word of its own that stands for learned vectors.
 *
 * @param word what to write in a prompt
 * @param vectors the vectors for each text encoder, each as wide as the encoder
 */
public record Embedding(String word, Map<LoraTarget, List<float[]>> vectors) {
    public Embedding {
        vectors = Map.copyOf(vectors);
    }

    List<float[]> of(LoraTarget encoder) {
        return vectors.getOrDefault(encoder, List.of());
    }
}
