package org.viperstudio.network;

/**
 * What an adapter that is to be learned is like.
 *
 * @param rank width of the thin matrices
 * @param alpha strength: the product of the matrices counts alpha / rank
 * @param dropout the share of inputs that is left out while learning, 0 to below 1
 */
public record LoraForm(int rank, double alpha, double dropout) {
    /** As in the paper. */
    public static final LoraForm PAPER = new LoraForm(8, 8, 0.1);

    public LoraForm {
        if (rank < 1 || !(alpha > 0 && alpha < Double.POSITIVE_INFINITY) || !(dropout >= 0 && dropout < 1)) {
            throw new IllegalArgumentException(
                    "impossible adapter: rank " + rank + ", alpha " + alpha + ", dropout " + dropout);
        }
    }

    @Override
    public String toString() {
        return "rank %d, alpha %s, dropout %s".formatted(rank, alpha, dropout);
    }
}
