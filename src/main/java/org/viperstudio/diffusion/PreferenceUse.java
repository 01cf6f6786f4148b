package org.viperstudio.diffusion;

/** Where a visual preference enters: the method's two ways, to be measured one by one. */
public enum PreferenceUse {
    /** In both ways, as the method says. */
    BOTH,
    /** Equation 1 alone: added to the embeddings of prompt and negative prompt. */
    EMBEDDING,
    /** Equation 3 alone: evaluated by itself and added to the guidance. */
    GUIDANCE;

    /** The degree of equation 1. */
    Degree inEmbedding(Degree degree) {
        return this == GUIDANCE ? Degree.PLAIN : degree;
    }

    /** The degree of equation 3. */
    Degree inGuidance(Degree degree) {
        return this == EMBEDDING ? Degree.PLAIN : degree;
    }
}
