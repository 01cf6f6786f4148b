package org.viperstudio.diffusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.viperstudio.network.Evaluation;

class GuidanceTest {
    private static final double SCALE = 2.5;
    private static final Offset<Double> EXACTLY = Offset.offset(1e-12);

    private static Map<Guidance.Role, Double> weights(Degree degree, boolean balanced) {
        return weights(guidance(SCALE, degree, 0, balanced));
    }

    private static Map<Guidance.Role, Double> weights(Guidance guidance) {
        Map<Guidance.Role, Double> weights = new EnumMap<>(Guidance.Role.class);
        guidance.terms().forEach(term -> weights.put(term.role(), term.weight()));
        return weights;
    }

    private static Guidance guidance(double scale, Degree degree, double rescale, boolean balanced) {
        GuidanceSettings settings = new GuidanceSettings(scale, rescale, PreferenceUse.BOTH, balanced);
        return Guidance.viper(settings, degree, role -> new Evaluation(0, role.ordinal(), 0));
    }

    private static double sum(Map<Guidance.Role, Double> weights) {
        return weights.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    @ParameterizedTest
    @CsvSource({"0,0", "0.85,0.85", "1,1"})
    void atEqualDegreesBalancedGuidanceIsEquationThree(double liked, double disliked) {
        Degree degree = new Degree(liked, disliked);
        assertThat(weights(degree, true)).isEqualTo(weights(degree, false));
        assertThat(sum(weights(degree, false))).isCloseTo(1, EXACTLY);
    }

    @ParameterizedTest
    @CsvSource({"0.375,0.85", "0,0.85", "0.85,0", "0.85,0.3", "0.3,1"})
    void atUnequalDegreesOnlyBalancedWeightsSumToOne(double liked, double disliked) {
        Degree degree = new Degree(liked, disliked);
        assertThat(sum(weights(degree, false))).isCloseTo(1 + SCALE * (liked - disliked), EXACTLY);
        assertThat(sum(weights(degree, true))).isCloseTo(1, EXACTLY);
    }

    @Test
    void balancingChangesTheNegativePromptsWeightAlone() {
        Map<Guidance.Role, Double> literal = weights(new Degree(0.375, 0.85), false);
        Map<Guidance.Role, Double> balanced = weights(new Degree(0.375, 0.85), true);
        literal.remove(Guidance.Role.NEGATIVE);
        assertThat(balanced).containsAllEntriesOf(literal);
        assertThat(balanced.get(Guidance.Role.NEGATIVE)).isCloseTo(1 - SCALE + SCALE * 0.475, EXACTLY);
    }

    @ParameterizedTest
    @CsvSource({"-1,0", "0,0", "0.5,0", "1,0", "0,0.7", "1,0.7"})
    void withoutGuidanceAPlainPictureEvaluatesThePromptAlone(double scale, double rescale) {
        Guidance plain = guidance(scale, Degree.PLAIN, rescale, false);
        assertThat(weights(plain)).isEqualTo(Map.of(Guidance.Role.PROMPT, 1.0));
        float[] output = {0.25f, -3, 1.5f};
        assertThat(plain.combine(term -> output)).isEqualTo(output);
        assertThat(weights(plain.unguided())).isEqualTo(Map.of(Guidance.Role.PROMPT, 1.0));
    }

    @ParameterizedTest
    @CsvSource({"0,false", "0.5,false", "1,false", "0,true", "0.5,true", "1,true"})
    void withoutGuidanceTheTasteWeighsAsAtScaleOne(double scale, boolean balanced) {
        Guidance personal = guidance(scale, new Degree(0.8, 0.8), 0.7, balanced);
        assertThat(weights(personal))
                .isEqualTo(Map.of(Guidance.Role.PROMPT, 1.0, Guidance.Role.LIKED, 0.8, Guidance.Role.DISLIKED, -0.8));
        assertThat(personal.combine(term -> new float[] {1, 2})).doesNotContain(Float.NaN);
        assertThat(weights(personal.unguided())).isEqualTo(Map.of(Guidance.Role.PROMPT, 1.0));
    }
}
