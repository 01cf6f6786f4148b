package org.viperstudio.diffusion;

/**
 * The personalization degree, b in the equations: how strongly a picture follows the taste.
 *
 * @param liked b+, the weight of the liked attributes, 0 (the plain model) to 1
 * @param disliked b-, the weight of the disliked attributes, 0 (the plain model) to 1
 */
public record Degree(double liked, double disliked) {
    /** Degree 0: exactly the plain model. */
    public static final Degree PLAIN = new Degree(0, 0);

    public Degree {
        check(liked);
        check(disliked);
    }

    /** The same degree for both lists. */
    public static Degree of(double degree) {
        return new Degree(degree, degree);
    }

    /** Whether the taste has no influence: both degrees are 0. */
    public boolean isPlain() {
        return liked == 0 && disliked == 0;
    }

    /** Both degrees multiplied by a factor from 0 to 1. */
    public Degree times(double factor) {
        return new Degree(factor * liked, factor * disliked);
    }

    private static void check(double degree) {
        if (!(degree >= 0 && degree <= 1)) {
            throw new IllegalArgumentException("a degree of personalization is from 0 to 1, not " + degree);
        }
    }
}
