package org.viperstudio.diffusion;

/** Where a visual preference enters: equation 1, equation 3 or both; one alone serves to measure its share. */
public enum PreferenceUse {
    /** In both equations, as the method does. */
    BOTH,
    /** Equation 1 alone: added to the text embeddings of prompt and negative prompt. */
    EMBEDDING,
    /** Equation 3 alone: evaluated by the UNet and added to the guidance. */
    GUIDANCE;

    /** The degree b that equation 1 uses. */
    Degree inEmbedding(Degree degree) {
        return this == GUIDANCE ? Degree.PLAIN : degree;
    }

    /** The degree b that equation 3 uses. */
    Degree inGuidance(Degree degree) {
        return this == EMBEDDING ? Degree.PLAIN : degree;
    }
}
