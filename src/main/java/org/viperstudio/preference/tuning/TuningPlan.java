package org.viperstudio.preference.tuning;

import java.nio.file.Path;
import org.viperstudio.network.LoraForm;

/**
 * How an adapter is learned.
 *
 * @param out the adapter's folder, in which the state to go on from lies too
 * @param form what the adapter is like
 * @param steps of the optimiser, altogether
 * @param batch examples for a step
 * @param rate the learning rate after the first tenth of the steps, over which it rises
 * @param every after how many steps to validate and save
 * @param seed of the first adapter, the order and what is drawn
 */
public record TuningPlan(Path out, LoraForm form, int steps, int batch, double rate, int every, long seed) {
    public TuningPlan {
        if (steps < 1 || batch < 1 || !(rate > 0 && rate < Double.POSITIVE_INFINITY) || every < 1) {
            throw new IllegalArgumentException(
                    "impossible plan: %d steps of %d at %g, saved every %d".formatted(steps, batch, rate, every));
        }
    }

    /** The learning rate of a step, counted from 1. */
    double rate(int step) {
        int rising = Math.max(1, steps / 10);
        return rate * Math.min(1, (double) step / rising);
    }
}
