package org.viperstudio.diffusion;

/**
 * A text as the UNet reads it.
 *
 * @param states a vector for each token, [tokens, width]
 * @param tokens a multiple of the text encoder's window
 * @param pooled one vector for the whole text; empty for models without
 */
public record EncodedText(float[] states, int tokens, float[] pooled) {
    /** Numbers in each token's vector. */
    public int width() {
        return states.length / tokens;
    }

    /**
     * Equation 1, E(p) + b E(VP): the states of another text added. The pooled vector stays that of this text alone.
     *
     * @throws IllegalArgumentException if the other has not as many tokens
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

    /** All zeros, which SDXL's base takes for no negative prompt. */
    public EncodedText zeros() {
        return new EncodedText(new float[states.length], tokens, new float[pooled.length]);
    }
}
