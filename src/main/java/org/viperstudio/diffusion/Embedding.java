package org.viperstudio.diffusion;

import java.util.List;
import java.util.Map;
import org.viperstudio.model.lora.LoraTarget;

/**
 * A textual-inversion embedding (Gal et al. 2022): a new word that stands for learned token embeddings.
 *
 * @param word what stands for it in a prompt
 * @param vectors for each text encoder one or more token embeddings, each [width of the encoder]
 */
public record Embedding(String word, Map<LoraTarget, List<float[]>> vectors) {
    public Embedding {
        vectors = Map.copyOf(vectors);
    }

    List<float[]> of(LoraTarget encoder) {
        return vectors.getOrDefault(encoder, List.of());
    }
}
