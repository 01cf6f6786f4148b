package org.viperstudio.scheduler;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * UniPC, a unified predictor and corrector in λ = log(alpha / sigma) (Zhao et al. 2023): each model evaluation first
 * corrects the step that led to it, then predicts the next one.
 */
final class UniPc implements Scheduler {
    private static final int HIGHEST_ORDER = 9;

    private final NoiseSchedule noise;
    private final UniPcSchedule schedules;
    private final Prediction prediction;
    private final boolean expandsOriginal;
    private final BhCoefficients.SolverType solverType;
    private final int solverOrder;
    private final boolean lowerOrderFinal;
    private final Set<Double> uncorrected;

    UniPc(SchedulerConfig config) {
        config.setting("use_flow_sigmas").refuse("flow matching is for other models, write false");
        config.setting("use_dynamic_shifting").refuse("flow matching is for other models, write false");
        config.setting("solver_p").refuse("the predictor is always UniP, write null");
        noise = NoiseSchedule.of(config, NoiseSchedule.Betas.DDPM).withFiniteSigmas();
        schedules = new UniPcSchedule(config, noise);
        prediction = Prediction.unclipped(config);
        expandsOriginal = config.setting("predict_x0").flag(true);
        solverType = solverType(config);
        solverOrder = config.setting("solver_order").integer(2, 1, HIGHEST_ORDER);
        lowerOrderFinal = config.setting("lower_order_final").flag(true);
        uncorrected = Set.copyOf(config.setting("disable_corrector").numbers());
        checkEnd(config);
    }

    @Override
    public NoiseSchedule noise() {
        return noise;
    }

    @Override
    public Sampling start(int steps) {
        SamplingSchedule schedule = schedules.of(steps);
        Run run = new Run(schedule);
        return new Sampling(schedule, prediction, (sample, output, i, _) -> run.step(sample, output, i));
    }

    /** Settings that were written for DPM-Solver name solvers that are not here. */
    private static BhCoefficients.SolverType solverType(SchedulerConfig config) {
        BhCoefficients.SolverType usual = BhCoefficients.SolverType.BH2;
        return config.setting("solver_type").choice(usual, Map.of("midpoint", usual, "heun", usual, "logrho", usual));
    }

    /** The last interval of λ is infinite if it ends at the clean sample. */
    private void checkEnd(SchedulerConfig config) {
        if (!schedules.endsClean()) {
            return;
        }
        String instead = "the run cannot end at zero noise then, write \"sigma_min\" for final_sigmas_type";
        if (!expandsOriginal) {
            throw config.setting("predict_x0").unsupported(instead);
        }
        if (!lowerOrderFinal && solverOrder > 1) {
            throw config.setting("lower_order_final").unsupported(instead);
        }
    }

    private final class Run {
        private final SamplingSchedule schedule;
        private final List<float[]> predictions = new ArrayList<>();
        private float @Nullable [] lastSample;
        private int order;

        Run(SamplingSchedule schedule) {
            this.schedule = schedule;
        }

        float[] step(float[] sample, float[] output, int i) {
            NoiseLevel level = schedule.levels().get(i);
            float[] predicted = expandsOriginal
                    ? prediction.original(level, sample, output)
                    : prediction.noise(level, sample, output);
            float[] corrected = corrected(sample, predicted, i);
            remember(corrected, predicted);
            order = Math.min(largestOrder(i), predictions.size());
            return predicted(corrected, i);
        }

        private void remember(float[] sample, float[] predicted) {
            lastSample = sample;
            predictions.addFirst(predicted);
            if (predictions.size() > solverOrder) {
                predictions.removeLast();
            }
        }

        private int largestOrder(int i) {
            int stepsLeft = schedule.timesteps().length - i;
            return lowerOrderFinal ? Math.min(solverOrder, stepsLeft) : solverOrder;
        }

        /** UniC: the step that led to {@code i} again, now that the model was evaluated at its end. */
        private float[] corrected(float[] sample, float[] predicted, int i) {
            if (lastSample == null || uncorrected.contains(i - 1.0)) {
                return sample;
            }
            BhCoefficients coefficients = coefficients(i - 1);
            List<float[]> differences = differences(i - 1);
            differences.add(Term.difference(predicted, predictions.getFirst()));
            return update(lastSample, i - 1, coefficients, coefficients.corrector(), differences);
        }

        /** UniP: the step that begins at {@code i}. A path may reach its smallest sigma one step early. */
        private float[] predicted(float[] sample, int i) {
            if (schedule.sigmas()[i] == schedule.sigmas()[i + 1]) {
                return sample;
            }
            BhCoefficients coefficients = coefficients(i);
            return update(sample, i, coefficients, coefficients.predictor(), differences(i));
        }

        /** Eq. 3 and 9: exact in the linear part, and a weighted sum of differences for the model's part. */
        private float[] update(
                float[] sample, int from, BhCoefficients coefficients, float[] rho, List<float[]> differences) {
            NoiseLevel begin = schedule.levels().get(from);
            NoiseLevel end = level(from + 1);
            float linear = expandsOriginal ? end.sigma() / begin.sigma() : end.alpha() / begin.alpha();
            float scale = expandsOriginal ? end.alpha() : end.sigma();
            List<Term> terms = new ArrayList<>();
            terms.add(Term.of(linear, sample));
            terms.add(Term.of(-scale * coefficients.phi1(), predictions.getFirst()));
            for (int k = 0; k < rho.length; k++) {
                terms.add(Term.of(-scale * coefficients.scale() * rho[k], differences.get(k)));
            }
            return Term.sum(terms);
        }

        private BhCoefficients coefficients(int from) {
            float h = level(from + 1).lambda() - level(from).lambda();
            float[] ratios = new float[order];
            for (int k = 1; k < order; k++) {
                ratios[k - 1] = ratio(from, k);
            }
            ratios[order - 1] = 1;
            return BhCoefficients.of(solverType, expandsOriginal ? -h : h, ratios);
        }

        /** The differences of the earlier predictions to the latest, each by its distance. */
        private List<float[]> differences(int from) {
            List<float[]> differences = new ArrayList<>();
            for (int k = 1; k < order; k++) {
                float[] change = Term.difference(predictions.get(k), predictions.getFirst());
                differences.add(Term.sum(Term.of(1 / ratio(from, k), change)));
            }
            return differences;
        }

        /** Where the k-th earlier evaluation lies, seen from the interval that begins at {@code from}. */
        private float ratio(int from, int k) {
            float lambda = level(from).lambda();
            return (level(from - k).lambda() - lambda) / (level(from + 1).lambda() - lambda);
        }

        private NoiseLevel level(int i) {
            return NoiseLevel.preserving(schedule.sigmas()[i]);
        }
    }
}
