package org.viperstudio.diffusion;

/**
 * The personalization degree beta: how much of the taste goes into a picture.
 *
 * @param liked for what is liked, 0 (plain) to 1
 * @param disliked for what is disliked, 0 (plain) to 1
 */
public record Degree(double liked, double disliked) {
    /** The plain model. */
    public static final Degree PLAIN = new Degree(0, 0);

    public Degree {
        check(liked);
        check(disliked);
    }

    /** One degree for both lists. */
    public static Degree of(double beta) {
        return new Degree(beta, beta);
    }

    /** Whether nothing of the taste goes in. */
    public boolean isPlain() {
        return liked == 0 && disliked == 0;
    }

    /** Both degrees times a factor, 0..1. */
    public Degree times(double factor) {
        return new Degree(factor * liked, factor * disliked);
    }

    private static void check(double beta) {
        if (!(beta >= 0 && beta <= 1)) {
            throw new IllegalArgumentException("a degree of personalization is from 0 to 1, not " + beta);
        }
    }
}
