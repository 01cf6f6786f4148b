package org.viperstudio.diffusion;

import java.util.ArrayList;
import java.util.List;
import org.viperstudio.network.Conditioning;
import org.viperstudio.network.Evaluation;

/**
 * The encoded texts of one request with their size conditioning. Composes them into the embeddings of equation 1 and
 * the evaluations of equation 3.
 *
 * @param prompt E(p)
 * @param negative E(n)
 * @param plainPrompt E(p) for pictures of degree 0: padded to the longer of prompt and negative prompt, not to the
 *     taste
 * @param plainNegative E(n) for pictures of degree 0, padded likewise; zeros where the plain SDXL pipeline takes zeros
 *     for an empty negative prompt, while the method's released pipeline encodes the empty text
 * @param liked E(VP+)
 * @param disliked E(VP-)
 * @param promptIds time ids that go with the prompt's pooled vector; empty for models without
 * @param negativeIds time ids that go with the negative prompt's pooled vector; empty for models without
 */
record EncodedRequest(
        EncodedText prompt,
        EncodedText negative,
        EncodedText plainPrompt,
        EncodedText plainNegative,
        EncodedText liked,
        EncodedText disliked,
        float[] promptIds,
        float[] negativeIds) {
    private static final int NEGATIVE_POOLED = 0;
    private static final int PROMPT_POOLED = 1;
    private static final int PLAIN_NEGATIVE_POOLED = 2;

    /**
     * What the UNet is conditioned on for these degrees: the texts VP- and VP+, then n' and p' (equation 1) of each
     * degree. {@link #guidance} refers to them by these places.
     */
    Conditioning conditioning(List<Degree> degrees, GuidanceSettings settings) {
        List<float[]> texts = new ArrayList<>(List.of(disliked.states(), liked.states()));
        for (Degree degree : degrees) {
            Degree added = settings.preferenceUse().inEmbedding(degree);
            EncodedText n = degree.isPlain() ? plainNegative : negative.plus(disliked, added.disliked());
            texts.add(n.states());
            EncodedText p = degree.isPlain() ? plainPrompt : prompt.plus(liked, added.liked());
            texts.add(p.states());
        }
        boolean pooled = prompt.pooled().length > 0 && promptIds.length > 0;
        return new Conditioning(
                texts,
                disliked.width(),
                pooled ? List.of(negative.pooled(), prompt.pooled(), plainNegative.pooled()) : List.of(),
                pooled ? List.of(negativeIds, promptIds, negativeIds) : List.of(),
                settings.scale() - 1);
    }

    /**
     * The guidance (equation 3) of one of the request's pictures.
     *
     * @param index the picture's place among the degrees
     * @param settings the request's; for a guidance-distilled UNet, which takes the request's scale as an input, with
     *     scale 1
     */
    static Guidance guidance(int index, Degree degree, GuidanceSettings settings) {
        int negativePooled = degree.isPlain() ? PLAIN_NEGATIVE_POOLED : NEGATIVE_POOLED;
        return Guidance.viper(settings, degree, role -> evaluation(role, index, negativePooled));
    }

    /** n' and VP- take the negative prompt's pooled vector, p' and VP+ the prompt's, as in the released pipeline. */
    private static Evaluation evaluation(Guidance.Role role, int index, int negativePooled) {
        return switch (role) {
            case DISLIKED -> new Evaluation(index, 0, negativePooled);
            case LIKED -> new Evaluation(index, 1, PROMPT_POOLED);
            case NEGATIVE -> new Evaluation(index, 2 + 2 * index, negativePooled);
            case PROMPT -> new Evaluation(index, 3 + 2 * index, PROMPT_POOLED);
        };
    }
}
