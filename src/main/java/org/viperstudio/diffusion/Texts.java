package org.viperstudio.diffusion;

import java.util.ArrayList;
import java.util.List;
import org.viperstudio.network.Conditioning;
import org.viperstudio.network.Evaluation;

/**
 * The texts of one request, encoded, and what the UNet is told of the picture's size.
 *
 * @param prompt E(p)
 * @param negative E(n)
 * @param plainPrompt E(p) for plain pictures: no longer than prompt and negative prompt need, whatever the taste's length
 * @param plainNegative what the plain model takes for n, likewise: SDXL's base takes zeros for no negative prompt, while
 *     the method's released pipeline encodes the empty text
 * @param liked E(VP+)
 * @param disliked E(VP-)
 * @param promptIds the size conditioning that goes with the prompt's pooled vector; empty for models without
 * @param negativeIds the same for the negative prompt's
 */
record Texts(
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

    /** All that the UNet reads for these degrees: VP- and VP+, then n' and p' (equation 1) of each degree. */
    Conditioning conditioning(List<Degree> degrees, ImageRequest request) {
        List<float[]> texts = new ArrayList<>(List.of(disliked.states(), liked.states()));
        for (Degree degree : degrees) {
            Degree added = request.preferenceUse().inEmbedding(degree);
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
                request.guidanceScale() - 1);
    }

    /**
     * The guidance of the picture at {@code index} among the degrees (equation 3).
     *
     * @param scale s; 1 for a network that is told the request's scale
     */
    static Guidance guidance(int index, Degree degree, double scale, ImageRequest request) {
        int negativePooled = degree.isPlain() ? PLAIN_NEGATIVE_POOLED : NEGATIVE_POOLED;
        return Guidance.viper(
                scale,
                request.preferenceUse().inGuidance(degree),
                request.guidanceRescale(),
                request.balanced(),
                role -> evaluation(role, index, negativePooled));
    }

    /** The four evaluations share pooled vectors: (n', VP-) the negative's, (p', VP+) the prompt's. */
    private static Evaluation evaluation(Guidance.Role role, int index, int negativePooled) {
        return switch (role) {
            case DISLIKED -> new Evaluation(index, 0, negativePooled);
            case LIKED -> new Evaluation(index, 1, PROMPT_POOLED);
            case NEGATIVE -> new Evaluation(index, 2 + 2 * index, negativePooled);
            case PROMPT -> new Evaluation(index, 3 + 2 * index, PROMPT_POOLED);
        };
    }
}
