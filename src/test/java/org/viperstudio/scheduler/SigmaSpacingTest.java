package org.viperstudio.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SigmaSpacingTest {
    @ParameterizedTest
    @EnumSource(SigmaSpacing.Curve.class)
    void everyCurveFallsFromTheLargestToTheSmallest(SigmaSpacing.Curve curve) {
        double[] sigmas = curve.between(14, 0.03, 20);
        assertThat(sigmas[0]).isCloseTo(14, within(1e-9));
        assertThat(sigmas[19]).isCloseTo(0.03, within(1e-9));
        for (int i = 1; i < 20; i++) {
            assertThat(sigmas[i]).isLessThan(sigmas[i - 1]);
        }
        assertThat(curve.between(14, 0.03, 1)).hasSize(1);
    }

    @Test
    void karrasSigmasAreEvenInTheirSeventhRoot() {
        double[] sigmas = SigmaSpacing.Curve.KARRAS.between(14, 0.03, 3);
        double middle = (Math.pow(14, 1 / 7.0) + Math.pow(0.03, 1 / 7.0)) / 2;
        assertThat(sigmas[1]).isCloseTo(Math.pow(middle, 7), within(1e-9));
    }

    @Test
    void exponentialSigmasAreEvenInTheirLogarithm() {
        assertThat(SigmaSpacing.Curve.EXPONENTIAL.between(16, 1, 3)[1]).isCloseTo(4, within(1e-12));
    }

    @Test
    void quantilesOfTheBetaDistribution() {
        assertThat(BetaQuantile.of(0)).isZero();
        assertThat(BetaQuantile.of(1)).isEqualTo(1);
        assertThat(BetaQuantile.of(0.5)).isCloseTo(0.5, within(1e-15));
        assertThat(BetaQuantile.of(0.3)).isCloseTo(0.23401700387523572, within(1e-14));
        assertThat(BetaQuantile.of(0.3)).isCloseTo(1 - BetaQuantile.of(0.7), within(1e-14));
    }
}
