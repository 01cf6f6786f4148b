package org.viperstudio.scheduler;

/** What a model was trained to predict from a noisy sample x = alpha x₀ + sigma ε. */
public enum PredictionType {
    /** The noise ε. */
    EPSILON {
        @Override
        float[] original(NoiseLevel level, float[] sample, float[] output) {
            return Term.sum(Term.of(1 / level.alpha(), sample), Term.of(-level.sigma() / level.alpha(), output));
        }

        @Override
        float[] noise(NoiseLevel level, float[] sample, float[] output) {
            return output;
        }
    },
    /** The velocity v = alpha ε - sigma x₀, on samples of unit variance (Salimans and Ho 2022, appendix D). */
    V_PREDICTION {
        @Override
        float[] original(NoiseLevel level, float[] sample, float[] output) {
            return Term.sum(
                    Term.of(-level.sigma() / level.norm(), output), Term.of(level.alpha() / level.variance(), sample));
        }

        @Override
        float[] noise(NoiseLevel level, float[] sample, float[] output) {
            return Term.sum(
                    Term.of(level.alpha() / level.norm(), output), Term.of(level.sigma() / level.variance(), sample));
        }
    },
    /** The clean sample x₀ itself. */
    SAMPLE {
        @Override
        float[] original(NoiseLevel level, float[] sample, float[] output) {
            return output;
        }

        @Override
        float[] noise(NoiseLevel level, float[] sample, float[] output) {
            return Term.sum(Term.of(1 / level.sigma(), sample), Term.of(-level.alpha() / level.sigma(), output));
        }
    };

    /** The predicted clean sample x₀. */
    abstract float[] original(NoiseLevel level, float[] sample, float[] output);

    /** The predicted noise ε. */
    abstract float[] noise(NoiseLevel level, float[] sample, float[] output);
}
