package org.viperstudio.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimestepSpacingTest {
    @Test
    void linspaceVisitsBothEnds() {
        assertThat(TimestepSpacing.LINSPACE.timesteps(1000, 4, 0)).containsExactly(999, 666, 333, 0);
        assertThat(TimestepSpacing.LINSPACE.timesteps(1000, 1, 0)).containsExactly(0);
    }

    @Test
    void leadingStopsShortOfTheNoisiest() {
        assertThat(TimestepSpacing.LEADING.timesteps(1000, 4, 1)).containsExactly(751, 501, 251, 1);
    }

    @Test
    void trailingStartsAtTheNoisiest() {
        assertThat(TimestepSpacing.TRAILING.timesteps(1000, 4, 0)).containsExactly(999, 749, 499, 249);
    }

    @Test
    void trailingHasAsManyTimestepsAsAskedForWhateverTheRounding() {
        for (int steps = 1; steps <= 1000; steps++) {
            assertThat(TimestepSpacing.TRAILING.timesteps(1000, steps, 0)).hasSize(steps);
        }
    }

    @Test
    void solversEndWithAStepOfTheirOwn() {
        assertThat(TimestepSpacing.LINSPACE.solverTimesteps(1000, 1000, 4, 0)).containsExactly(999, 749, 500, 250);
        assertThat(TimestepSpacing.LEADING.solverTimesteps(1000, 1000, 4, 1)).containsExactly(801, 601, 401, 201);
        assertThat(TimestepSpacing.TRAILING.solverTimesteps(1000, 1000, 4, 0)).containsExactly(999, 749, 499, 249);
    }
}
