package org.viperstudio.diffusion;

import java.util.ArrayList;
import java.util.List;
import org.viperstudio.network.Conditioning;
import org.viperstudio.network.Evaluation;

/**
 * The texts of one request, encoded, and what the UNet is told of the picture's size.
 *
 * @param prompt E(p)
 * @param negative E(n), or zeros
 * @param liked E(VP+)
 * @param disliked E(VP-)
 * @param promptIds the size conditioning that goes with the prompt's pooled vector; empty for models without
 * @param negativeIds the same for the negative prompt's
 */
record Texts(
        EncodedText prompt,
        EncodedText negative,
        EncodedText liked,
        EncodedText disliked,
        float[] promptIds,
        float[] negativeIds) {
    private static final int NEGATIVE_POOLED = 0;
    private static final int PROMPT_POOLED = 1;

    /**
     * All that the UNet reads for these degrees: VP- and VP+, then n' and p' (equation 1) of each degree.
     */
    Conditioning conditioning(List<Degree> degrees) {
        List<float[]> texts = new ArrayList<>(List.of(disliked.states(), liked.states()));
        for (Degree degree : degrees) {
            texts.add(negative.plus(disliked, degree.disliked()).states());
            texts.add(prompt.plus(liked, degree.liked()).states());
        }
        boolean pooled = prompt.pooled().length > 0 && promptIds.length > 0;
        return new Conditioning(
                texts,
                prompt.tokens(),
                pooled ? List.of(negative.pooled(), prompt.pooled()) : List.of(),
                pooled ? List.of(negativeIds, promptIds) : List.of());
    }

    /** The guidance of the picture at {@code index} among the degrees (equation 3). */
    static Guidance guidance(int index, Degree degree, double scale, double rescale) {
        return Guidance.viper(scale, degree, rescale, role -> evaluation(role, index));
    }

    /** The four evaluations share pooled vectors: (n', VP-) the negative's, (p', VP+) the prompt's. */
    private static Evaluation evaluation(Guidance.Role role, int index) {
        return switch (role) {
            case DISLIKED -> new Evaluation(index, 0, NEGATIVE_POOLED);
            case LIKED -> new Evaluation(index, 1, PROMPT_POOLED);
            case NEGATIVE -> new Evaluation(index, 2 + 2 * index, NEGATIVE_POOLED);
            case PROMPT -> new Evaluation(index, 3 + 2 * index, PROMPT_POOLED);
        };
    }
}
