package org.viperstudio.scheduler;

import java.util.Map;

/**
 * The updates of the DPM-Solver family over one interval of λ, from s to t, with h = λ_t - λ_s. Each is exact in the
 * linear part of the ODE (or SDE) and expands the model in powers of λ: D₀ is its value, D₁ and D₂ its differences.
 */
enum DpmSolverAlgorithm {
    /** Expands the predicted clean sample: DPM-Solver++ (Lu et al. 2022b, §4). */
    DPM_SOLVER_PLUS_PLUS("dpmsolver++", true, false) {
        @Override
        Weights weights(NoiseLevel s, NoiseLevel t, float h, boolean midpoint) {
            float phi1 = exp(-h) - 1;
            float first = midpoint ? -0.5f * (t.alpha() * phi1) : t.alpha() * (phi1 / h + 1);
            float second = -(t.alpha() * ((phi1 + h) / (h * h) - 0.5f));
            return new Weights(t.sigma() / s.sigma(), -(t.alpha() * phi1), first, second, 0);
        }
    },
    /** Expands the predicted noise: DPM-Solver (Lu et al. 2022a, §3). */
    DPM_SOLVER("dpmsolver", false, false) {
        @Override
        Weights weights(NoiseLevel s, NoiseLevel t, float h, boolean midpoint) {
            float phi1 = exp(h) - 1;
            float first = midpoint ? -0.5f * (t.sigma() * phi1) : -(t.sigma() * (phi1 / h - 1));
            float second = -(t.sigma() * ((phi1 - h) / (h * h) - 0.5f));
            return new Weights(t.alpha() / s.alpha(), -(t.sigma() * phi1), first, second, 0);
        }
    },
    /** DPM-Solver++ for the reverse SDE (Lu et al. 2022b, appendix A). */
    SDE_DPM_SOLVER_PLUS_PLUS("sde-dpmsolver++", true, true) {
        @Override
        Weights weights(NoiseLevel s, NoiseLevel t, float h, boolean midpoint) {
            float loss = 1 - exp(-2 * h);
            float value = t.alpha() * loss;
            float first = midpoint ? 0.5f * value : t.alpha() * (loss / (-2 * h) + 1);
            float second = t.alpha() * ((loss - 2 * h) / (4 * h * h) - 0.5f);
            float fresh = t.sigma() * (float) Math.sqrt(loss);
            return new Weights(t.sigma() / s.sigma() * exp(-h), value, first, second, fresh);
        }
    },
    /** DPM-Solver for the reverse SDE (Lu et al. 2022b, appendix A); of first and second order. */
    SDE_DPM_SOLVER("sde-dpmsolver", false, true) {
        @Override
        Weights weights(NoiseLevel s, NoiseLevel t, float h, boolean midpoint) {
            float phi1 = exp(h) - 1;
            float value = -2 * (t.sigma() * phi1);
            float first = midpoint ? 0.5f * value : -2 * (t.sigma() * (phi1 / h - 1));
            float fresh = t.sigma() * (float) Math.sqrt(exp(2 * h) - 1);
            return new Weights(t.alpha() / s.alpha(), value, first, 0, fresh);
        }
    };

    /** What other schedulers' settings mean here. */
    static final Map<String, DpmSolverAlgorithm> SYNONYMS = Map.of("deis", DPM_SOLVER_PLUS_PLUS);

    private final String spelling;
    private final boolean expandsOriginal;
    private final boolean stochastic;

    DpmSolverAlgorithm(String spelling, boolean expandsOriginal, boolean stochastic) {
        this.spelling = spelling;
        this.expandsOriginal = expandsOriginal;
        this.stochastic = stochastic;
    }

    /** What the sample, the differences and fresh unit noise count for in the sample at t. */
    record Weights(float sample, float d0, float d1, float d2, float fresh) {}

    /**
     * The weights of the step from {@code s} to {@code t}.
     *
     * @param midpoint D₁ counts as in the midpoint rule; otherwise as integrated, the way third order needs it
     */
    abstract Weights weights(NoiseLevel s, NoiseLevel t, float h, boolean midpoint);

    /** Whether the model is expanded as a prediction of the clean sample, not of the noise. */
    boolean expandsOriginal() {
        return expandsOriginal;
    }

    /** Whether each step adds fresh noise. */
    boolean isStochastic() {
        return stochastic;
    }

    /** As in a configuration. */
    @Override
    public String toString() {
        return spelling;
    }

    private static float exp(float x) {
        return (float) Math.exp(x);
    }
}
