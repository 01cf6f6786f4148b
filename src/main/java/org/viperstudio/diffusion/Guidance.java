package org.viperstudio.diffusion;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.viperstudio.network.Evaluation;

/**
 * The guidance of one picture: the weighted sum of UNet evaluations that makes its noise prediction.
 *
 * <p>ViPer's equation 3, with u the UNet, n' and p' the negative prompt and the prompt with the preference added
 * (equation 1), s the guidance scale and b+, b- the degrees,
 *
 * <pre>e = u(n') + s ((u(p') + b+ u(VP+)) - u(n') - b- u(VP-))</pre>
 *
 * <p>with the terms of each evaluation collected. At degree 0 the preference is not evaluated at all, and what remains
 * is plain classifier-free guidance (Ho and Salimans 2022). At scale 1 the negative prompt is not evaluated either:
 *
 * <pre>e = u(p') + b+ u(VP+) - b- u(VP-)</pre>
 *
 * <p>A scale below 1 means no guidance, as in other programs, and counts as 1: models of few steps (Turbo, Lightning)
 * ask for 0. Plain pictures are then u(p) alone, and the taste weighs as much as at scale 1.
 *
 * <p>At equal degrees the weights sum to one. Otherwise they sum to 1 + s (b+ - b-), and that factor scales all that
 * the evaluations have in common, which is most of each. Where b- exceeds b+ by more than 1/s the factor is negative:
 * every step adds noise instead of removing it. The balanced sum gives the missing weight to u(n'), the evaluation
 * without any wish:
 *
 * <pre>e = u(n') + s ((u(p') - u(n')) + b+ (u(VP+) - u(n')) - b- (u(VP-) - u(n')))</pre>
 *
 * @param terms the evaluations with their weights, of which none is 0
 * @param rescale guidance rescale: how far the sum's standard deviation is moved to that of u(p'), 0 (not at all) to 1
 *     (Lin et al. 2023, section 3.4)
 */
public record Guidance(List<Term> terms, double rescale) {
    /** The text that an evaluation is conditioned on. */
    public enum Role {
        /** n' */
        NEGATIVE,
        /** VP- */
        DISLIKED,
        /** p' */
        PROMPT,
        /** VP+ */
        LIKED
    }

    /** One evaluation's term of the sum. */
    public record Term(Role role, Evaluation evaluation, double weight) {}

    public Guidance {
        terms = List.copyOf(terms);
    }

    /**
     * The guidance of equation 3.
     *
     * @param personal the picture's degree, which counts as far as the settings let the preference guide
     * @param evaluationOf the evaluation that is conditioned on a role's text
     */
    public static Guidance viper(GuidanceSettings settings, Degree personal, Function<Role, Evaluation> evaluationOf) {
        double s = Math.max(1, settings.scale());
        Degree degree = settings.preferenceUse().inGuidance(personal);
        double missing = settings.balanced() ? s * (degree.disliked() - degree.liked()) : 0;
        List<Term> terms = Stream.of(Role.values())
                .map(role -> new Term(role, evaluationOf.apply(role), weight(role, s, degree, missing)))
                .filter(term -> term.weight() != 0)
                .toList();
        return new Guidance(terms, settings.rescale());
    }

    private static double weight(Role role, double scale, Degree degree, double missing) {
        return switch (role) {
            case NEGATIVE -> 1 - scale + missing;
            case DISLIKED -> -scale * degree.disliked();
            case PROMPT -> scale;
            case LIKED -> scale * degree.liked();
        };
    }

    /** The same picture without guidance: u(p') alone, with weight 1. */
    Guidance unguided() {
        return new Guidance(
                terms.stream()
                        .filter(term -> term.role() == Role.PROMPT)
                        .map(term -> new Term(term.role(), term.evaluation(), 1))
                        .toList(),
                0);
    }

    /**
     * The weighted sum, rescaled.
     *
     * @param outputs gives the UNet's output for a term, [channels, height, width]; asked several times for one term
     */
    float[] combine(Function<Term, float[]> outputs) {
        float[] estimate = new float[outputs.apply(terms.getFirst()).length];
        for (Term term : terms) {
            float[] output = outputs.apply(term);
            float weight = (float) term.weight();
            for (int i = 0; i < estimate.length; i++) {
                estimate[i] += weight * output[i];
            }
        }
        return rescale == 0 ? estimate : rescaled(estimate, outputOfPrompt(outputs));
    }

    private float[] outputOfPrompt(Function<Term, float[]> outputs) {
        return terms.stream()
                .filter(term -> term.role() == Role.PROMPT)
                .findFirst()
                .map(outputs)
                .orElseThrow();
    }

    private float[] rescaled(float[] estimate, float[] prompted) {
        double ratio = standardDeviation(prompted) / standardDeviation(estimate);
        float factor = (float) (rescale * ratio + 1 - rescale);
        float[] rescaled = new float[estimate.length];
        for (int i = 0; i < estimate.length; i++) {
            rescaled[i] = estimate[i] * factor;
        }
        return rescaled;
    }

    private static double standardDeviation(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        double mean = sum / values.length;
        double squares = 0;
        for (float value : values) {
            squares += (value - mean) * (value - mean);
        }
        return Math.max(1e-12, Math.sqrt(squares / values.length));
    }
}
