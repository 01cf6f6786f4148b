package org.viperstudio.diffusion;

/**
 * A text embedding, as the UNet's cross-attention reads it.
 *
 * @param states the text encoder's hidden states, [tokens, width] row by row
 * @param tokens a multiple of the text encoder's window (77 tokens for CLIP)
 * @param pooled one vector for the whole text; empty for models that take none
 */
public record EncodedText(float[] states, int tokens, float[] pooled) {
    /** How many numbers the vector of each token has. */
    public int width() {
        return states.length / tokens;
    }

    /**
     * Equation 1, E(p) + b E(VP): this text with a preference's states added. The pooled vector stays that of this
     * text.
     *
     * @param degree b, 0..1
     * @throws IllegalArgumentException if the two have different numbers of tokens
     */
    public EncodedText plus(EncodedText preference, double degree) {
        if (preference.states.length != states.length) {
            throw new IllegalArgumentException(
                    "texts of %d and %d tokens cannot be added".formatted(tokens, preference.tokens));
        }
        if (degree == 0) {
            return this;
        }
        float[] sum = new float[states.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = states[i] + (float) degree * preference.states[i];
        }
        return new EncodedText(sum, tokens, pooled);
    }

    /**
     * A text of as many tokens whose embedding is all zeros, which SDXL's base takes in place of an empty negative
     * prompt.
     */
    public EncodedText zeros() {
        return new EncodedText(new float[states.length], tokens, new float[pooled.length]);
    }
}
