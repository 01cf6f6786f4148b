package org.viperstudio.diffusion;

import java.util.ArrayList;
import java.util.List;
import org.viperstudio.network.Evaluation;

/**
 * One picture's guided estimate, a weighted sum of UNet evaluations.
 *
 * <p>ViPer's equation 3, with u the UNet, n' and p' the negative and the prompt with the preference added (equation 1),
 * s the guidance scale and b+, b- the degrees:
 *
 * <pre>e = u(n') + s ((u(p') + b+ u(VP+)) - u(n') - b- u(VP-))</pre>
 *
 * <p>collected by evaluation. At degree 0 the preference's terms are not there at all, and what remains is plain
 * classifier-free guidance.
 *
 * @param terms the evaluations with their weights; none has weight 0
 * @param rescale how far the estimate's deviation is drawn to that of u(p'), 0..1
 */
public record Guidance(List<Term> terms, double rescale) {
    /** What an evaluation sees. */
    public enum Role {
        NEGATIVE,
        DISLIKED,
        PROMPT,
        LIKED
    }

    /** One evaluation's share of the sum. */
    public record Term(Role role, Evaluation evaluation, double weight) {}

    public Guidance {
        terms = terms.stream().filter(term -> term.weight() != 0).toList();
    }

    /**
     * Equation 3.
     *
     * @param sees the evaluation in each role
     */
    public static Guidance viper(
            double scale, Degree degree, double rescale, java.util.function.Function<Role, Evaluation> sees) {
        List<Term> terms = new ArrayList<>();
        terms.add(new Term(Role.NEGATIVE, sees.apply(Role.NEGATIVE), 1 - scale));
        terms.add(new Term(Role.DISLIKED, sees.apply(Role.DISLIKED), -scale * degree.disliked()));
        terms.add(new Term(Role.PROMPT, sees.apply(Role.PROMPT), scale));
        terms.add(new Term(Role.LIKED, sees.apply(Role.LIKED), scale * degree.liked()));
        return new Guidance(terms, rescale);
    }
}
