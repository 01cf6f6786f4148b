package org.viperstudio.training;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.viperstudio.network.ClassifierFiles;
import org.viperstudio.tensor.SafetensorsWriter;

/** Trains picture classifiers, and exports them with their accuracy on held-out pictures. */
record ClassifierStage(TrainingRun run) {
    /** The role of the two classifiers that evaluate Sketch; part of file names. */
    static final String JUDGE = "judge";

    /** The role of the classifier that finds attributes for the personal score; part of file names. */
    static final String EYE = "eye";

    private static final int BATCH = 32;
    private static final int REPORTED = 100;
    private static final int LEAST_PICTURES = 16;

    /** A classifier that was trained before is fine-tuned for this fraction of the steps. */
    private static final int FINE_TUNING = 8;

    /**
     * Fine-tuning starts where cosine decay has reached a fifth of the learning rate, so as not to undo what was
     * learned.
     */
    private static final double FINE_TUNING_START = 0.7;

    /**
     * Distance between the seeds of the judges' data sets for different seeds of runs: more than a data set has
     * pictures.
     */
    private static final long SEEDS_PER_SET = 1_000_000;

    /**
     * One classifier to train.
     *
     * @param role judge or eye
     * @param training the sets that it is trained on
     * @param heldOut the set that its accuracy is measured on
     * @param steps after which it is done
     */
    private record Task(
            String role,
            PictureClasses classes,
            ClassifierArchitecture architecture,
            List<PaintedSet> training,
            PaintedSet heldOut,
            int steps) {
        /** What a person calls it. */
        String title() {
            return role + " of " + classes.name();
        }
    }

    /**
     * Trains the two judges, of subjects and of attributes. Their pictures are neither Sketch's nor the eye's; judges
     * that are fine-tuned get pictures that they have not seen either, which the run's seed selects.
     */
    void trainJudges(RunSchedule schedule) {
        SketchDesign design = run.design();
        long offset = isFineTuning() ? SEEDS_PER_SET * run.plan().seed() : 0;
        PaintedSet training = design.set(run.work(), "judges", SketchDesign.JUDGES_SEED + offset);
        PaintedSet heldOut = design.set(run.work(), "judges-held-out", SketchDesign.JUDGES_HELD_OUT_SEED);
        int pictures = run.plan().pictures();
        PaintStage painting = new PaintStage(run);
        if (!painting.paint("pictures for the judges", training, pictures, schedule)
                || !painting.paint("held-out pictures for the judges", heldOut, setSize(pictures / 8), schedule)) {
            return;
        }
        int steps = steps(design.judgeSteps());
        for (PictureClasses classes :
                List.of(PictureClasses.subjects(design.vocabulary()), PictureClasses.attributes(design.vocabulary()))) {
            train(new Task(JUDGE, classes, ClassifierArchitecture.JUDGE, List.of(training), heldOut, steps), schedule);
        }
    }

    /**
     * Trains the eye on all of the painter's attributes: on Sketch's own pictures, which may have been painted already,
     * and a quarter as many more that show what those lack.
     */
    void trainEye(RunSchedule schedule) {
        SketchDesign design = run.design();
        PaintedSet completing = design.completing(run.work(), "eye", SketchDesign.EYE_SEED);
        PaintedSet heldOut = design.completing(run.work(), "eye-held-out", SketchDesign.EYE_HELD_OUT_SEED);
        int pictures = run.plan().pictures();
        PaintStage painting = new PaintStage(run);
        if (!painting.paintAll(schedule)
                || !painting.paint("pictures for the eye", completing, setSize(pictures / 4), schedule)
                || !painting.paint("held-out pictures for the eye", heldOut, setSize(pictures / 32), schedule)) {
            return;
        }
        PictureClasses classes = PictureClasses.attributes(design.eyeVocabulary());
        List<PaintedSet> training = List.of(design.training(run.work()), completing);
        train(
                new Task(EYE, classes, ClassifierArchitecture.EYE, training, heldOut, steps(design.eyeSteps())),
                schedule);
    }

    private static int setSize(int wanted) {
        return Math.max(LEAST_PICTURES, wanted);
    }

    private boolean isFineTuning() {
        return run.plan().from().isPresent();
    }

    private int steps(int fromScratch) {
        return isFineTuning() ? fromScratch / FINE_TUNING : fromScratch;
    }

    private void train(Task task, RunSchedule schedule) {
        Path checkpoint = run.work().classifier(task.role(), task.classes().name());
        try (ClassifierTrainer trainer = new ClassifierTrainer(
                run.backend(), task.classes(), task.architecture(), run.plan().dtype(), initialWeights(task))) {
            trainer.resume(checkpoint);
            train(trainer, task, checkpoint, schedule);
            trainer.save(checkpoint);
            if (trainer.steps() < task.steps()) {
                run.listener()
                        .report("%s: stopped after %d steps, checkpoint written"
                                .formatted(task.title(), trainer.steps()));
            } else {
                export(trainer, task);
            }
        }
    }

    private Map<String, WeightTensor> initialWeights(Task task) {
        PictureClasses classes = task.classes();
        Map<String, WeightTensor> random = task.architecture()
                .weights(classes.names().size(), run.plan().seed())
                .weights();
        return run.plan()
                .from()
                .map(folder -> InitialWeights.classifier(new ClassifierFiles(folder, classes.name()), classes, random))
                .orElse(random);
    }

    private void train(ClassifierTrainer trainer, Task task, Path checkpoint, RunSchedule schedule) {
        double start = isFineTuning() ? FINE_TUNING_START : 0;
        int batch = run.plan().batch().orElse(BATCH);
        double loss = 0;
        int summed = 0;
        try (LabelledPictures pictures = new LabelledPictures(task.training())) {
            while (trainer.steps() < task.steps() && schedule.shouldContinue()) {
                loss += trainer.step(pictures, batch, start + (1 - start) * trainer.steps() / task.steps());
                summed++;
                if (trainer.steps() % REPORTED == 0) {
                    run.listener()
                            .report("%s, step %d of %d: loss %.4f"
                                    .formatted(task.title(), trainer.steps(), task.steps(), loss / summed));
                    loss = 0;
                    summed = 0;
                }
                if (schedule.checkpointDue()) {
                    trainer.save(checkpoint);
                }
            }
        }
    }

    private void export(ClassifierTrainer trainer, Task task) {
        PictureClasses classes = task.classes();
        try (LabelledPictures heldOut = new LabelledPictures(List.of(task.heldOut()))) {
            ClassifierAccuracy accuracy = ClassifierAccuracy.of(trainer, classes, heldOut);
            run.listener()
                    .report("%s: right in %.1f %% of held-out pictures"
                            .formatted(task.title(), 100 * accuracy.accuracy()));
            export(new ClassifierFiles(run.plan().out(), classes.name()), classes, trainer, accuracy);
        }
    }

    /** Writes a classifier with its description, in half precision. */
    static void export(
            ClassifierFiles files, PictureClasses classes, ClassifierTrainer trainer, ClassifierAccuracy accuracy) {
        files.describe(new ClassifierFiles.Description(classes.names(), accuracy.threshold(), accuracy.accuracy()));
        SafetensorsWriter.write(files.weights(), HalfPrecision.of(trainer.weights()), Map.of("format", "pt"));
    }
}
