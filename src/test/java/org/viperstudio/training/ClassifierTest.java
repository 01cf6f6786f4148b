package org.viperstudio.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.network.ClassifierFiles;
import org.viperstudio.network.PictureClassifier;
import org.viperstudio.tensor.Backend;
import org.viperstudio.tensor.DType;
import org.viperstudio.tensor.Device;

class ClassifierTest {
    private static final Backend CPU = Backend.on(Device.CPU);
    private static final Vocabulary VOCABULARY = TinyDesign.design().vocabulary();

    @TempDir
    private Path folder;

    @Test
    void aClassifierLearnsToTellSubjectsApartAndIsTheSameFromItsFile() {
        PaintedSet set = TinyDesign.design().set(new WorkFolder(folder), "judges", 1);
        set.paint(24, done -> true);
        PictureClasses classes = PictureClasses.subjects(VOCABULARY);
        ClassifierFiles files = new ClassifierFiles(folder, "subjects");
        CPU.run(() -> {
            try (LabelledPictures examples = new LabelledPictures(List.of(set));
                    ClassifierTrainer trainer = new ClassifierTrainer(
                            CPU,
                            classes,
                            ClassifierArchitecture.EYE,
                            DType.F32,
                            ClassifierArchitecture.EYE
                                    .weights(classes.names().size(), 1)
                                    .weights())) {
                for (int i = 0; i < 60; i++) {
                    trainer.step(examples, 12, i / 120.0);
                }
                ClassifierAccuracy accuracy = ClassifierAccuracy.of(trainer, classes, examples);
                assertThat(accuracy.accuracy()).isGreaterThan(0.8);
                ClassifierStage.export(files, classes, trainer, accuracy);
                sameFromFile(files, set, examples, trainer);
            }
        });
    }

    @Test
    void judgesAreFineTunedOnPicturesThatTheyHaveNotSeen() {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        assertThat(hasCheckpoint("work")).isFalse();
        train(folder.resolve("work"), first, Optional.empty());
        assertThat(hasCheckpoint("work")).isTrue();
        Path elsewhere = folder.resolve("elsewhere");
        train(elsewhere, second, Optional.of(first));
        assertThat(TinyDesign.design()
                        .set(new WorkFolder(elsewhere), "judges", 0)
                        .scenes()
                        .getFirst()
                        .seed())
                .isEqualTo(SketchDesign.JUDGES_SEED + 3_000_000);
        // An eighth of so few steps is none: the weights must be the initial ones.
        assertThat(second.resolve("attributes.safetensors"))
                .hasSameBinaryContentAs(first.resolve("attributes.safetensors"));
    }

    private boolean hasCheckpoint(String work) {
        return Training.hasCheckpoint(folder.resolve(work), Training.Stage.JUDGES);
    }

    private static void train(Path work, Path out, Optional<Path> from) {
        Training.Plan plan = new Training.Plan(
                Training.Stage.JUDGES, work, out, 16, Duration.ofMinutes(5), DType.F32, OptionalInt.empty(), 3, from);
        new Training(CPU, plan, TinyDesign.design(), line -> {}).run();
    }

    @Test
    void aClassifierOfOtherClassesIsRefusedAsInitialWeights() {
        ClassifierFiles files = new ClassifierFiles(Path.of("models", "judges"), "subjects");
        PictureClasses fewer = PictureClasses.subjects(VOCABULARY);
        assertThatThrownBy(() -> InitialWeights.classifier(files, fewer, Map.of()))
                .hasMessageContaining("a different architecture or vocabulary");
    }

    private static void sameFromFile(
            ClassifierFiles files, PaintedSet set, LabelledPictures examples, ClassifierTrainer trainer) {
        try (PictureClassifier classifier = new PictureClassifier(CPU, files);
                Pixels pixels = set.pixels()) {
            assertThat(classifier.classes()).isEqualTo(VOCABULARY.subjects());
            for (int i = 0; i < 8; i++) {
                int best = PictureClassifier.best(trainer.logits(examples, i));
                assertThat(classifier.best(pixels.picture(i)))
                        .isEqualTo(VOCABULARY.subjects().get(best));
            }
        }
    }

    @Test
    void picturesOfSeveralSetsStandOneSetAfterTheOther() {
        PaintedSet few = TinyDesign.design().set(new WorkFolder(folder), "few", 1);
        PaintedSet more = TinyDesign.design().completing(new WorkFolder(folder), "more", 2);
        few.paint(3, done -> true);
        more.paint(4, done -> true);
        try (LabelledPictures both = new LabelledPictures(List.of(few, more));
                Pixels second = more.pixels()) {
            assertThat(both.count()).isEqualTo(7);
            assertThat(both.scene(4)).isEqualTo(more.scenes().get(1));
            float[] values = new float[3 * both.size() * both.size()];
            both.copy(4, false, values, 0);
            assertThat(values).isEqualTo(second.picture(1).values());
        }
    }
}
