package org.viperstudio.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for every scheduler. The model here is an oracle: it knows the clean sample. */
class SchedulersTest {
    private static final int SIZE = 96;
    private static final SchedulerConfig STABLE_DIFFUSION = SchedulerConfig.parse("""
            {"beta_start": 0.00085, "beta_end": 0.012, "beta_schedule": "scaled_linear",
             "steps_offset": 1, "timestep_spacing": "leading", "clip_sample": false}""", "test");

    private final float[] clean = gaussian(1);
    private final float[] unitNoise = gaussian(2);

    static Stream<Arguments> kindsAndPredictions() {
        return Arrays.stream(SchedulerKind.values())
                .flatMap(kind -> Arrays.stream(PredictionType.values()).map(type -> Arguments.of(kind, type)))
                .filter(pair ->
                        pair.get()[0] != SchedulerKind.EULER_ANCESTRAL || pair.get()[1] != PredictionType.SAMPLE);
    }

    @ParameterizedTest
    @MethodSource("kindsAndPredictions")
    void anOracleModelLeadsToTheCleanSample(SchedulerKind kind, PredictionType type) {
        Sampling run = scheduler(kind, type).start(12);
        float[] sample = Term.sum(Term.of((float) run.initNoiseSigma(), unitNoise));
        assertThat(runFrom(0, run, type, sample))
                .usingComparatorWithPrecision(2e-3f)
                .containsExactly(clean);
    }

    @ParameterizedTest
    @MethodSource("kindsAndPredictions")
    void aRunMayBeginAnywhere(SchedulerKind kind, PredictionType type) {
        Scheduler scheduler = scheduler(kind, type);
        int begin = 5 * scheduler.order();
        Sampling run = scheduler.start(12);
        float[] end = runFrom(begin, run, type, run.addNoise(clean, unitNoise, begin));
        assertThat(end).usingComparatorWithPrecision(2e-3f).containsExactly(clean);
    }

    @ParameterizedTest
    @MethodSource("kindsAndPredictions")
    void theCleanSampleIsSeenThroughTheNoise(SchedulerKind kind, PredictionType type) {
        Sampling run = scheduler(kind, type).start(12);
        for (int i = 0; i < run.timesteps().length; i++) {
            float[] noisy = run.addNoise(clean, unitNoise, i);
            assertThat(run.predictOriginal(noisy, oracle(run, noisy, i, type), i))
                    .usingComparatorWithPrecision(1e-3f)
                    .containsExactly(clean);
        }
    }

    @ParameterizedTest
    @EnumSource(SchedulerKind.class)
    void modelsSeeSamplesOfUnitVariance(SchedulerKind kind) {
        Sampling run = scheduler(kind, PredictionType.EPSILON).start(12);
        for (int i = 0; i < run.timesteps().length; i++) {
            float[] input = run.scaleModelInput(run.addNoise(clean, unitNoise, i), i);
            assertThat(deviation(input)).isBetween(0.75, 1.25);
        }
    }

    @ParameterizedTest
    @EnumSource(SchedulerKind.class)
    void noiseFallsAllTheWay(SchedulerKind kind) {
        Sampling run = scheduler(kind, PredictionType.EPSILON).start(12);
        for (int i = 1; i < run.timesteps().length; i++) {
            assertThat(run.sigma(i)).isLessThanOrEqualTo(run.sigma(i - 1)).isPositive();
        }
        assertThat(run.sigma(0)).isBetween(5.0, 15.0);
    }

    @ParameterizedTest
    @EnumSource(SchedulerKind.class)
    void stepsRunInOrder(SchedulerKind kind) {
        Sampling run = scheduler(kind, PredictionType.EPSILON).start(4);
        run.step(clean, unitNoise, 1, () -> unitNoise);
        assertThatThrownBy(() -> run.step(clean, unitNoise, 1, () -> unitNoise))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("next one is 2");
    }

    @ParameterizedTest
    @EnumSource(SchedulerKind.class)
    void stepsLeaveTheirInputsAlone(SchedulerKind kind) {
        Sampling run = scheduler(kind, PredictionType.EPSILON).start(4);
        float[] sample = clean.clone();
        float[] output = unitNoise.clone();
        run.step(run.step(sample, output, 0, unitNoise::clone), output, 1, unitNoise::clone);
        assertThat(sample).isEqualTo(clean);
        assertThat(output).isEqualTo(unitNoise);
    }

    @ParameterizedTest
    @EnumSource(SchedulerKind.class)
    void tooManyStepsAreRefused(SchedulerKind kind) {
        Scheduler scheduler = scheduler(kind, PredictionType.EPSILON);
        for (int steps : new int[] {-1, 0, 1001, Integer.MAX_VALUE}) {
            assertThatThrownBy(() -> scheduler.start(steps)).isInstanceOf(SchedulerException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = SchedulerKind.class,
            names = {"DPM_SOLVER_MULTISTEP", "UNI_PC"})
    void aSolverThatBeginsLateHasNothingToLookBackAt(SchedulerKind kind) {
        float[] second = firstStepAt(7, STABLE_DIFFUSION.withScheduler(kind));
        float[] first = firstStepAt(7, with("\"solver_order\": 1", kind));
        assertThat(second).isEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource(
            value = SchedulerKind.class,
            names = {"DPM_SOLVER_MULTISTEP", "UNI_PC", "EULER", "EULER_ANCESTRAL", "DDIM", "LCM"})
    void zeroTerminalSnrGivesFiniteSamples(SchedulerKind kind) {
        SchedulerConfig config = with("\"rescale_betas_zero_snr\": true, \"prediction_type\": \"v_prediction\"", kind)
                .withTimestepSpacing(TimestepSpacing.TRAILING);
        Sampling run = Scheduler.of(config).start(8);
        assertThat(run.timesteps()[0]).isEqualTo(999);
        assertThat(run.sigma(0)).isGreaterThan(4000);
        float[] sample = Term.sum(Term.of((float) run.initNoiseSigma(), unitNoise));
        for (int i = 0; i < 8; i++) {
            sample = run.step(sample, oracle(run, sample, i, PredictionType.V_PREDICTION), i, () -> unitNoise);
        }
        assertThat(sample).usingComparatorWithPrecision(0.02f).containsExactly(clean);
    }

    private float[] firstStepAt(int i, SchedulerConfig config) {
        return Scheduler.of(config).start(12).step(clean, unitNoise, i, () -> unitNoise);
    }

    private float[] runFrom(int begin, Sampling run, PredictionType type, float[] start) {
        float[] sample = start;
        for (int i = begin; i < run.timesteps().length; i++) {
            sample = run.step(sample, oracle(run, sample, i, type), i, () -> unitNoise);
        }
        return sample;
    }

    /** The output of a model that knows the clean sample, from {@code sample = alpha clean + sigma noise}. */
    private float[] oracle(Sampling run, float[] sample, int i, PredictionType type) {
        double[] levels = alphaAndSigma(run, i);
        float alpha = (float) levels[0];
        float sigma = (float) levels[1];
        float[] noise = Term.quotient(Term.sum(Term.of(1, sample), Term.of(-alpha, clean)), sigma);
        float norm = (float) Math.hypot(alpha, sigma);
        return switch (type) {
            case EPSILON -> noise;
            case SAMPLE -> clean;
            case V_PREDICTION -> Term.sum(Term.of(alpha / norm, noise), Term.of(-sigma / norm, clean));
        };
    }

    /** By what the run multiplies image and noise, as {@code addNoise} tells. */
    private static double[] alphaAndSigma(Sampling run, int i) {
        float[] one = {1};
        float[] zero = {0};
        return new double[] {run.addNoise(one, zero, i)[0], run.addNoise(zero, one, i)[0]};
    }

    private static Scheduler scheduler(SchedulerKind kind, PredictionType type) {
        return Scheduler.of(with("\"prediction_type\": \"%s\"".formatted(Setting.spelling(type)), kind));
    }

    private static SchedulerConfig with(String setting, SchedulerKind kind) {
        String json = "{\"beta_start\": 0.00085, \"beta_end\": 0.012, \"beta_schedule\": \"scaled_linear\","
                + "\"steps_offset\": 1, \"timestep_spacing\": \"leading\", \"clip_sample\": false, " + setting + "}";
        return SchedulerConfig.parse(json, "test").withScheduler(kind);
    }

    private static float[] gaussian(long seed) {
        Random random = new Random(seed);
        float[] values = new float[SIZE];
        for (int i = 0; i < SIZE; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    private static double deviation(float[] values) {
        double[] doubles = DoubleSpace.toDoubles(values);
        return Math.sqrt(
                Arrays.stream(doubles).map(value -> value * value).average().orElseThrow());
    }
}
