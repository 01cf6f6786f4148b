package org.viperstudio.diffusion;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.viperstudio.network.Evaluation;

/**
 * How one picture's estimate is put together: a weighted sum of UNet evaluations.
 *
 * <p>ViPer's equation 3, with u the UNet, n' and p' the negative prompt and the prompt with the preference added
 * (equation 1), s the guidance scale and b+, b- the degrees,
 *
 * <pre>e = u(n') + s ((u(p') + b+ u(VP+)) - u(n') - b- u(VP-))</pre>
 *
 * <p>collected by evaluation. At degree 0 the preference's terms are not there at all: what remains is plain
 * classifier-free guidance. Nor is the negative prompt's at scale 1:
 *
 * <pre>e = u(p') + b+ u(VP+) - b- u(VP-)</pre>
 *
 * <p>A scale below 1 means no guidance, as it does elsewhere, and is taken for 1: models of few steps (Turbo, Lightning)
 * ask for 0. Plain pictures are then u(p) alone; the taste keeps the say that it has at scale 1.
 *
 * <p>At equal degrees the weights sum to one. Otherwise they sum to 1 + s (b+ - b-), and that factor is on all that the
 * evaluations have in common, which is most of each: where b- is larger by 1/s, noise is added at every step that should be
 * taken away. The balanced sum gives what is missing to u(n'), the evaluation without any wish:
 *
 * <pre>e = u(n') + s ((u(p') - u(n')) + b+ (u(VP+) - u(n')) - b- (u(VP-) - u(n')))</pre>
 *
 * @param terms the evaluations with their weights; none has weight 0
 * @param rescale how far the estimate's deviation is drawn to that of u(p'), 0..1 (Lin et al. 2023, section 3.4)
 */
public record Guidance(List<Term> terms, double rescale) {
    /** The text that an evaluation sees. */
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

    /** One evaluation's share of the sum. */
    public record Term(Role role, Evaluation evaluation, double weight) {}

    public Guidance {
        terms = List.copyOf(terms);
    }

    /**
     * Equation 3.
     *
     * @param scale s; below 1 as 1
     * @param balanced whether the weights sum to one at unequal degrees too, where equation 3's do not
     * @param sees the evaluation that sees a role's text
     */
    public static Guidance viper(
            double scale, Degree degree, double rescale, boolean balanced, Function<Role, Evaluation> sees) {
        double s = Math.max(1, scale);
        double missing = balanced ? s * (degree.disliked() - degree.liked()) : 0;
        List<Term> terms = Stream.of(Role.values())
                .map(role -> new Term(role, sees.apply(role), weight(role, s, degree, missing)))
                .filter(term -> term.weight() != 0)
                .toList();
        return new Guidance(terms, rescale);
    }

    private static double weight(Role role, double scale, Degree degree, double missing) {
        return switch (role) {
            case NEGATIVE -> 1 - scale + missing;
            case DISLIKED -> -scale * degree.disliked();
            case PROMPT -> scale;
            case LIKED -> scale * degree.liked();
        };
    }

    /** The same picture without guidance: u(p') alone. */
    Guidance unguided() {
        return new Guidance(
                terms.stream()
                        .filter(term -> term.role() == Role.PROMPT)
                        .map(term -> new Term(term.role(), term.evaluation(), 1))
                        .toList(),
                0);
    }

    /**
     * The weighted sum.
     *
     * @param outputs gives the UNet's output for a term
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
        return rescale == 0 ? estimate : rescaled(estimate, prompted(outputs));
    }

    private float[] prompted(Function<Term, float[]> outputs) {
        return terms.stream()
                .filter(term -> term.role() == Role.PROMPT)
                .findFirst()
                .map(outputs)
                .orElseThrow();
    }

    private float[] rescaled(float[] estimate, float[] prompted) {
        double ratio = deviation(prompted) / deviation(estimate);
        float factor = (float) (rescale * ratio + 1 - rescale);
        float[] rescaled = new float[estimate.length];
        for (int i = 0; i < estimate.length; i++) {
            rescaled[i] = estimate[i] * factor;
        }
        return rescaled;
    }

    private static double deviation(float[] values) {
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
