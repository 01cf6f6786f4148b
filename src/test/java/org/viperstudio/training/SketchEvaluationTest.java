package org.viperstudio.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.diffusion.Effort;
import org.viperstudio.network.Compute;
import org.viperstudio.tensor.Backend;
import org.viperstudio.tensor.DType;
import org.viperstudio.tensor.Device;
import org.viperstudio.training.Training.Plan;
import org.viperstudio.training.Training.Stage;

class SketchEvaluationTest {
    private static final Backend CPU = Backend.on(Device.CPU);
    private static final int MAX_CHECKS = 30;

    @TempDir
    private Path folder;

    private final List<String> reported = new ArrayList<>();
    private int checks;
    private int maxChecks = MAX_CHECKS;

    private final TrainingListener listener = new TrainingListener() {
        @Override
        public void report(String line) {
            reported.add(line);
        }

        @Override
        public boolean shouldContinue() {
            return checks++ < maxChecks;
        }
    };

    @Test
    void aModelAndJudgesThatWereJustTrainedCanBeMeasured() {
        train(Stage.VAE, "model");
        train(Stage.UNET, "model");
        train(Stage.JUDGES, "judges");
        checks = 0;
        maxChecks = Integer.MAX_VALUE;
        SketchReport report = trial(8).run();
        assertThat(report.subject_accuracy()).isBetween(0.0, 1.0);
        assertThat(report.own_vs_plain_top1()).isBetween(0.0, 1.0);
        assertThat(report.degrees()).containsExactly(0.0, 0.25, 0.5, 0.75, 0.85, 1.0);
        assertThat(report.liked_share()).hasSameSizeAs(report.degrees());
        assertThat(report.disliked_share()).hasSameSizeAs(report.degrees());
        assertThat(report.ways()).hasSize(3).allSatisfy((way, rows) -> assertThat(rows)
                .extracting(SketchReport.AtDegree::degree)
                .isEqualTo(report.degrees()));
        assertThat(report.painter().liked_share()).isBetween(0.0, 1.0);
        assertThat(report.psnr_db()).isBetween(3.0, 60.0);
        assertThat(report.strip_ratio()).isPositive();
        assertThat(report.judge_subject_accuracy()).isBetween(0.0, 1.0);
        assertThat(report.lines()).anyMatch(line -> line.contains("judge of subjects"));
        assertThat(folder.resolve("sketch-contact-sheet.png")).isNotEmptyFile();
    }

    @Test
    void fewerPeopleThanARowHasPicturesAreRefused() {
        assertThatThrownBy(() -> trial(7)).hasMessageContaining("at least 8 people");
    }

    private void train(Stage stage, String out) {
        checks = 0;
        Plan plan = new Plan(
                stage,
                folder,
                folder.resolve(out),
                24,
                Duration.ofMinutes(5),
                DType.F32,
                OptionalInt.empty(),
                1,
                Optional.empty());
        new Training(CPU, plan, TinyDesign.design(), listener).run();
    }

    private SketchEvaluation trial(int people) {
        SketchEvaluation.Plan plan = new SketchEvaluation.Plan(
                folder.resolve("model"), folder.resolve("judges"), folder, people, 1, 2, 1, 1, Effort.EXACT);
        return new SketchEvaluation(Compute.exact(CPU), plan, listener);
    }
}
