package org.viperstudio.preference.next;

/**
 * A Dirichlet distribution over what a person thinks of an attribute: pseudo-counts of liking it, disliking it and
 * being indifferent.
 */
record Belief(double likes, double dislikes, double indifferent) {

    /** @param popularity how much people care for attributes of its category, 1 to 5 */
    static Belief before(int popularity) {
        return new Belief(0.15 * popularity, 0.15 * popularity, 1);
    }

    Belief after(int liked, int disliked) {
        return new Belief(likes + liked, dislikes + disliked, indifferent);
    }

    /** What one more opinion is expected to tell of the one after it, in bits: their mutual information. */
    double information() {
        double[] counts = {likes, dislikes, indifferent};
        double sum = likes + dislikes + indifferent;
        double expected = 0;
        for (int i = 0; i < counts.length; i++) {
            double[] next = counts.clone();
            next[i]++;
            expected += counts[i] / sum * entropy(next);
        }
        return entropy(counts) - expected;
    }

    private static double entropy(double[] counts) {
        double sum = 0;
        for (double count : counts) {
            sum += count;
        }
        double entropy = 0;
        for (double count : counts) {
            double share = count / sum;
            entropy -= share * Math.log(share) / Math.log(2);
        }
        return entropy;
    }
}
