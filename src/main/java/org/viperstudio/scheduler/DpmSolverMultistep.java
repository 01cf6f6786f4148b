package org.viperstudio.scheduler;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The multistep DPM-Solvers (Lu et al. 2022a and 2022b): exponential integrators in λ = log(alpha / sigma) that look
 * back at the model's last predictions. With its defaults this is known as DPM++ 2M.
 */
final class DpmSolverMultistep implements Scheduler {
    /** With fewer steps than this, the last ones are of lower order. */
    private static final int FEW_STEPS = 15;

    private final NoiseSchedule noise;
    private final DpmSolverSchedule schedules;
    private final Prediction prediction;
    private final DpmSolverAlgorithm algorithm;
    private final boolean midpoint;
    private final int solverOrder;
    private final boolean lowerOrderFinal;
    private final boolean eulerAtFinal;

    private enum SolverType {
        MIDPOINT,
        HEUN
    }

    DpmSolverMultistep(SchedulerConfig config) {
        config.setting("use_flow_sigmas").refuse("flow matching is for other models, write false");
        Setting variance = config.setting("variance_type");
        if (variance.isGiven() && variance.text("").startsWith("learned")) {
            throw variance.unsupported("models that predict a variance work on pixels, write null");
        }
        noise = NoiseSchedule.of(config, NoiseSchedule.Betas.DDPM).withFiniteSigmas();
        schedules = new DpmSolverSchedule(config, noise);
        prediction = Prediction.unclipped(config);
        algorithm = config.setting("algorithm_type")
                .choice(DpmSolverAlgorithm.DPM_SOLVER_PLUS_PLUS, DpmSolverAlgorithm.SYNONYMS);
        midpoint = solverType(config) == SolverType.MIDPOINT;
        solverOrder = config.setting("solver_order").integer(2, 1, 3);
        lowerOrderFinal = config.setting("lower_order_final").flag(true);
        eulerAtFinal = config.setting("euler_at_final").flag(false);
        checkTogether(config);
    }

    @Override
    public NoiseSchedule noise() {
        return noise;
    }

    @Override
    public Sampling start(int steps) {
        SamplingSchedule schedule = schedules.of(steps);
        return new Sampling(schedule, prediction, new Run(schedule)::step);
    }

    /** Settings that were written for UniPC name solvers that are not here. */
    private static SolverType solverType(SchedulerConfig config) {
        Map<String, SolverType> synonyms =
                Map.of("logrho", SolverType.MIDPOINT, "bh1", SolverType.MIDPOINT, "bh2", SolverType.MIDPOINT);
        return config.setting("solver_type").choice(SolverType.MIDPOINT, synonyms);
    }

    private void checkTogether(SchedulerConfig config) {
        if (!algorithm.expandsOriginal() && schedules.endsClean()) {
            throw config.setting("algorithm_type")
                    .unsupported("it cannot end at zero noise, write \"sigma_min\" for final_sigmas_type");
        }
        if (algorithm == DpmSolverAlgorithm.SDE_DPM_SOLVER && solverOrder > 2) {
            throw config.setting("solver_order").unsupported("sde-dpmsolver has order 1 and 2");
        }
    }

    private final class Run {
        private final SamplingSchedule schedule;
        private final List<float[]> predictions = new ArrayList<>();

        Run(SamplingSchedule schedule) {
            this.schedule = schedule;
        }

        float[] step(float[] sample, float[] output, int i, Supplier<float[]> fresh) {
            NoiseLevel level = schedule.levels().get(i);
            predictions.addFirst(
                    algorithm.expandsOriginal()
                            ? prediction.original(level, sample, output)
                            : prediction.noise(level, sample, output));
            int order = Math.min(predictions.size(), largestOrder(i));
            float[] unitNoise = algorithm.isStochastic() ? fresh.get() : sample;
            float[] after = isStill(i) ? sample : update(sample, unitNoise, i, order);
            if (predictions.size() == solverOrder) {
                predictions.removeLast();
            }
            return after;
        }

        /** Lower at the end, where few steps (or a last λ without bound) would make higher orders overshoot. */
        private int largestOrder(int i) {
            int stepsLeft = schedule.timesteps().length - i;
            boolean lowersFinal = lowerOrderFinal && schedule.timesteps().length < FEW_STEPS;
            if (stepsLeft == 1 && (eulerAtFinal || lowersFinal || schedules.endsClean())) {
                return 1;
            }
            return stepsLeft == 2 && lowersFinal ? Math.min(2, solverOrder) : solverOrder;
        }

        /** A path that ends at the smallest sigma may get there one step early. */
        private boolean isStill(int i) {
            return schedule.sigmas()[i] == schedule.sigmas()[i + 1];
        }

        private float[] update(float[] sample, float[] unitNoise, int i, int order) {
            NoiseLevel next = NoiseLevel.preserving(schedule.sigmas()[i + 1]);
            float h = next.lambda() - lambda(i);
            DpmSolverAlgorithm.Weights weights =
                    algorithm.weights(schedule.levels().get(i), next, h, midpoint && order < 3);
            List<Term> terms = new ArrayList<>();
            terms.add(Term.of(weights.sample(), sample));
            terms.add(Term.of(weights.d0(), predictions.getFirst()));
            terms.add(Term.of(weights.fresh(), unitNoise));
            if (order == 2) {
                terms.add(Term.of(weights.d1(), slope(0, i, h)));
            } else if (order == 3) {
                terms.addAll(thirdOrder(weights, i, h));
            }
            return Term.sum(terms);
        }

        /** The first and second difference out of two slopes (Lu et al. 2022a, appendix B). */
        private List<Term> thirdOrder(DpmSolverAlgorithm.Weights weights, int i, float h) {
            float[] slope = slope(0, i, h);
            float[] bend = Term.difference(slope, slope(1, i, h));
            float r0 = (lambda(i) - lambda(i - 1)) / h;
            float r1 = (lambda(i - 1) - lambda(i - 2)) / h;
            float[] d1 = Term.sum(Term.of(1, slope), Term.of(r0 / (r0 + r1), bend));
            return List.of(Term.of(weights.d1(), d1), Term.of(weights.d2() / (r0 + r1), bend));
        }

        /** How fast the prediction changed over the interval that ended {@code back} steps ago, per {@code h} of λ. */
        private float[] slope(int back, int i, float h) {
            float ratio = (lambda(i - back) - lambda(i - back - 1)) / h;
            float[] change = Term.difference(predictions.get(back), predictions.get(back + 1));
            return Term.sum(Term.of(1 / ratio, change));
        }

        private float lambda(int i) {
            return schedule.levels().get(i).lambda();
        }
    }
}
