package org.viperstudio.text;

import java.util.List;

/**
 * One window of tokens, as a text encoder takes it: beginning, text, end, padding.
 *
 * @param ids the token ids, 77 for Stable Diffusion
 * @param weights how much each token counts, beside {@code ids}; 1 for beginning, end and padding
 * @param attentionLength tokens before the padding: beginning, text and end
 */
public record TokenWindow(List<Integer> ids, List<Float> weights, int attentionLength) {
    /** @throws IllegalArgumentException if the lists differ in length or the attention reaches beyond them */
    public TokenWindow {
        ids = List.copyOf(ids);
        weights = List.copyOf(weights);
        if (ids.size() != weights.size() || attentionLength < 2 || attentionLength > ids.size()) {
            throw new IllegalArgumentException("%d ids, %d weights and an attention of %d make no window"
                    .formatted(ids.size(), weights.size(), attentionLength));
        }
    }

    /** The token ids as a network takes them, [window]. */
    public long[] idArray() {
        return ids.stream().mapToLong(Integer::longValue).toArray();
    }

    /** Whether any token counts more or less than usual. */
    public boolean weighted() {
        return weights.stream().anyMatch(weight -> weight != 1f);
    }
}
