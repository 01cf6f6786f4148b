package org.viperstudio.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleWindowTest {
    @Test
    void theRefinerTakesTheLastFifth() {
        Scheduler euler = scheduler(SchedulerKind.EULER);
        Sampling run = euler.start(40);
        assertThat(ScheduleWindow.until(0.8, run, euler)).isEqualTo(new ScheduleWindow(0, 32));
        assertThat(ScheduleWindow.from(0.8, run, euler)).isEqualTo(new ScheduleWindow(32, 40));
    }

    @ParameterizedTest
    @EnumSource(
            value = SchedulerKind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"HEUN"})
    void baseAndRefinerShareTheRun(SchedulerKind kind) {
        Scheduler scheduler = scheduler(kind);
        Sampling run = scheduler.start(17);
        for (double share = 0.05; share < 1; share += 0.05) {
            ScheduleWindow base = ScheduleWindow.until(share, run, scheduler);
            ScheduleWindow refiner = ScheduleWindow.from(share, run, scheduler);
            assertThat(base.size() + refiner.size()).isEqualTo(17);
            assertThat(refiner.begin()).isEqualTo(base.end());
        }
    }

    @Test
    void aStepOfTwoEvaluationsIsNotCutInTheRefiner() {
        Scheduler heun = scheduler(SchedulerKind.HEUN);
        Sampling run = heun.start(10);
        for (double share = 0.05; share < 1; share += 0.05) {
            assertThat(ScheduleWindow.from(share, run, heun).size()).isOdd();
        }
    }

    @ParameterizedTest
    @EnumSource(SchedulerKind.class)
    void atTheEndsOfTheRangeOneModelDoesAll(SchedulerKind kind) {
        Scheduler scheduler = scheduler(kind);
        Sampling run = scheduler.start(10);
        ScheduleWindow all = ScheduleWindow.all(run);
        assertThat(ScheduleWindow.until(1, run, scheduler)).isEqualTo(all);
        assertThat(ScheduleWindow.from(1, run, scheduler).size()).isZero();
        assertThat(ScheduleWindow.until(0, run, scheduler).size()).isZero();
        assertThat(ScheduleWindow.from(0, run, scheduler)).isEqualTo(all);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 1.01, Double.NaN})
    void sharesOutsideZeroToOneAreRefused(double share) {
        Scheduler euler = scheduler(SchedulerKind.EULER);
        Sampling run = euler.start(10);
        assertThatThrownBy(() -> ScheduleWindow.until(share, run, euler)).hasMessageContaining("from 0 to 1");
        assertThatThrownBy(() -> ScheduleWindow.from(share, run, euler)).hasMessageContaining("from 0 to 1");
    }

    @Test
    void strengthCountsWholeStepsFromTheEnd() {
        Scheduler euler = scheduler(SchedulerKind.EULER);
        Sampling run = euler.start(10);
        assertThat(ScheduleWindow.ofStrength(1, 10, run, euler)).isEqualTo(new ScheduleWindow(0, 10));
        assertThat(ScheduleWindow.ofStrength(0.35, 10, run, euler)).isEqualTo(new ScheduleWindow(7, 10));
        assertThat(ScheduleWindow.ofStrength(0, 10, run, euler)).isEqualTo(new ScheduleWindow(10, 10));
        assertThat(ScheduleWindow.ofStrength(7, 10, run, euler)).isEqualTo(new ScheduleWindow(0, 10));
        Scheduler heun = scheduler(SchedulerKind.HEUN);
        assertThat(ScheduleWindow.ofStrength(0.35, 10, heun.start(10), heun)).isEqualTo(new ScheduleWindow(14, 19));
    }

    @Test
    void windowsMeet() {
        ScheduleWindow early = new ScheduleWindow(0, 6);
        assertThat(early.intersection(new ScheduleWindow(4, 10))).isEqualTo(new ScheduleWindow(4, 6));
        assertThat(early.intersection(new ScheduleWindow(8, 10)).size()).isZero();
        assertThatThrownBy(() -> new ScheduleWindow(3, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Scheduler scheduler(SchedulerKind kind) {
        String json = "{\"beta_start\": 0.00085, \"beta_end\": 0.012, \"beta_schedule\": \"scaled_linear\","
                + "\"steps_offset\": 1, \"timestep_spacing\": \"leading\"}";
        return Scheduler.of(SchedulerConfig.parse(json, "test").withScheduler(kind));
    }
}
