package org.viperstudio.people.trial;

/**
 * The precision and recall of an extracted list.
 *
 * @param right found and true
 * @param wrong found and not true
 * @param missed true and not found
 */
public record Score(int right, int wrong, int missed) {
    static final Score NONE = new Score(0, 0, 0);

    Score plus(Score other) {
        return new Score(right + other.right, wrong + other.wrong, missed + other.missed);
    }

    public double precision() {
        return right + wrong == 0 ? 1 : right / (double) (right + wrong);
    }

    public double recall() {
        return right + missed == 0 ? 1 : right / (double) (right + missed);
    }

    /** The harmonic mean of precision and recall. */
    public double f1() {
        return right == 0 ? 0 : 2.0 * right / (2.0 * right + wrong + missed);
    }
}
