package org.viperstudio.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.tensor.Backend;
import org.viperstudio.tensor.DType;
import org.viperstudio.tensor.Device;

class JudgeTest {
    private static final Backend CPU = Backend.on(Device.CPU);
    private static final Vocabulary VOCABULARY = TinyDesign.design().vocabulary();

    @TempDir
    private Path folder;

    @Test
    void aJudgeLearnsToTellSubjectsApartAndIsTheSameFromItsFile() {
        PaintedSet set = TinyDesign.design().set(new WorkFolder(folder), "judges", 1);
        set.paint(24, done -> true);
        JudgedClasses classes = JudgedClasses.subjects(VOCABULARY);
        List<Scene> scenes = set.scenes();
        CPU.run(() -> {
            try (Pixels pixels = set.pixels();
                    JudgeTrainer trainer = new JudgeTrainer(CPU, classes, DType.F32, 1)) {
                for (int i = 0; i < 60; i++) {
                    trainer.step(pixels, scenes, 12, i / 120.0);
                }
                JudgeAccuracy accuracy = JudgeAccuracy.of(trainer, classes, pixels, scenes);
                assertThat(accuracy.share()).isGreaterThan(0.8);
                JudgeFiles.write(folder, classes, trainer.weights(), accuracy);
                sameFromFile(pixels, trainer);
            }
        });
    }

    private void sameFromFile(Pixels pixels, JudgeTrainer trainer) {
        try (Judge judge = new Judge(CPU, folder, "subjects")) {
            assertThat(judge.classes()).isEqualTo(VOCABULARY.subjects());
            for (int i = 0; i < 8; i++) {
                int best = JudgeAccuracy.best(trainer.judge(pixels, i));
                assertThat(judge.best(pixels.picture(i)))
                        .isEqualTo(VOCABULARY.subjects().get(best));
            }
        }
    }
}
