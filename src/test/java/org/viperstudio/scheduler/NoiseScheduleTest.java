package org.viperstudio.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NoiseScheduleTest {
    private static final String STABLE_DIFFUSION =
            "\"beta_start\": 0.00085, \"beta_end\": 0.012, \"beta_schedule\": \"scaled_linear\"";

    @Test
    void stableDiffusionEndsAtASigmaOf14Point6() {
        NoiseSchedule noise = noise(STABLE_DIFFUSION);
        assertThat(noise.trainTimesteps()).isEqualTo(1000);
        assertThat(noise.alphaCumprod(0)).isCloseTo(1 - 0.00085f, within(1e-7f));
        assertThat(noise.largestSigma()).isCloseTo(14.6146, within(1e-4));
    }

    @Test
    void zeroTerminalSnrKeepsTheFirstStepAndLeavesNothingAtTheLast() {
        NoiseSchedule plain = noise(STABLE_DIFFUSION);
        NoiseSchedule rescaled = noise(STABLE_DIFFUSION + ", \"rescale_betas_zero_snr\": true");
        assertThat(rescaled.alphaCumprod(0)).isCloseTo(plain.alphaCumprod(0), within(1e-6f));
        assertThat(rescaled.alphaCumprod(999)).isZero();
        assertThat(rescaled.withFiniteSigmas().largestSigma()).isCloseTo(4096, within(0.01));
    }

    @Test
    void cosineFollowsItsFormula() {
        NoiseSchedule noise = noise("\"beta_schedule\": \"squaredcos_cap_v2\"");
        double halfway = Math.pow(Math.cos((0.5 + 0.008) / 1.008 * Math.PI / 2), 2);
        double start = Math.pow(Math.cos(0.008 / 1.008 * Math.PI / 2), 2);
        assertThat((double) noise.alphaCumprod(499)).isCloseTo(halfway / start, within(1e-5));
    }

    @Test
    void trainedBetasAreTakenAsTheyAre() {
        NoiseSchedule noise = noise("\"num_train_timesteps\": 3, \"trained_betas\": [0.1, 0.2, 0.5]");
        assertThat(noise.alphaCumprod(2)).isCloseTo(0.9f * 0.8f * 0.5f, within(1e-7f));
    }

    @Test
    void sigmasAndTimestepsAreInverse() {
        NoiseSchedule noise = noise(STABLE_DIFFUSION);
        for (double timestep = 0; timestep <= 999; timestep += 111) {
            assertThat(noise.timestep(noise.sigma(timestep))).isCloseTo(timestep, within(1e-3));
        }
        assertThat(noise.timestep(1e-12)).isZero();
        assertThat(noise.timestep(1e6)).isEqualTo(999);
    }

    @Test
    void betasThatLeaveNoImageAreRefused() {
        assertThatThrownBy(() -> noise("\"beta_start\": 0.5, \"beta_end\": 0.9"))
                .isInstanceOf(SchedulerException.class)
                .hasMessageContaining("leave some image");
        assertThatThrownBy(() -> noise("\"num_train_timesteps\": 2, \"trained_betas\": [0.1, 1.0]"))
                .isInstanceOf(SchedulerException.class)
                .hasMessageContaining("trained_betas");
        assertThatThrownBy(() -> noise("\"num_train_timesteps\": 3, \"trained_betas\": [0.1]"))
                .isInstanceOf(SchedulerException.class)
                .hasMessageContaining("3 numbers");
    }

    private static NoiseSchedule noise(String settings) {
        return NoiseSchedule.of(SchedulerConfig.parse("{" + settings + "}", "test"), NoiseSchedule.Betas.DDPM);
    }
}
