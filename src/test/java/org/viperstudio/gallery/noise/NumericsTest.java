package org.viperstudio.gallery.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NumericsTest {
    @Test
    void elementaryFunctionsAreCloseToTheirIdeals() {
        for (float x = -20; x < 20; x += 0.37f) {
            assertThat((double) Numerics.sin(x)).isCloseTo(StrictMath.sin(x), within(2e-5));
            assertThat((double) Numerics.cos(x)).isCloseTo(StrictMath.cos(x), within(2e-5));
            assertThat(Numerics.exp(x) / StrictMath.exp(x)).isCloseTo(1, within(1e-4));
            assertThat((double) Numerics.cbrt(x)).isCloseTo(StrictMath.cbrt(x), within(1e-5));
            assertThat((double) Numerics.atan2(x, 3)).isCloseTo(StrictMath.atan2(x, 3), within(1e-4));
            float positive = Math.abs(x) + 0.01f;
            assertThat(Numerics.pow(positive, 2.4f) / StrictMath.pow(positive, 2.4))
                    .isCloseTo(1, within(1e-4));
        }
    }

    @Test
    void namedStreamsDependOnTheirNameAndNotOnWhatWasDrawn() {
        Generator one = new Generator(5);
        Generator two = new Generator(5);
        two.nextLong();
        assertThat(one.fork("sky").nextLong()).isEqualTo(two.fork("sky").nextLong());
        assertThat(one.fork("sky").nextLong()).isNotEqualTo(one.fork("sea").nextLong());
    }

    @Test
    void noiseIsCentredOnOneHalf() {
        float sum = 0;
        for (int i = 0; i < 1000; i++) {
            sum += Noise.at(i * 0.37f, i * 0.11f, 9) / 1000;
        }
        assertThat(sum).isBetween(0.45f, 0.55f);
    }
}
