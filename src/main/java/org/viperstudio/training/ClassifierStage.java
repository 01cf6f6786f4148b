package org.viperstudio.training;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.viperstudio.network.ClassifierFiles;
import org.viperstudio.tensor.Backend;
import org.viperstudio.tensor.SafetensorsWriter;

/** Trains classifiers of pictures, and says how often they are right about pictures that they have not seen. */
final class ClassifierStage {
    static final String JUDGE = "judge";
    static final String EYE = "eye";
    private static final int BATCH = 32;
    private static final int REPORTED = 100;
    private static final int LEAST_HELD_OUT = 16;

    /** A classifier that was trained before learns on for so small a part of the steps. */
    private static final int FURTHER = 8;

    /** It goes on where the rate had fallen to a fifth: what it knows is not to be shaken off. */
    private static final double NEARLY_DONE = 0.7;

    /** Pictures of another seed are so far from those that it has seen. */
    private static final long UNSEEN = 1_000_000;

    private final Backend backend;
    private final WorkFolder work;
    private final SketchDesign design;
    private final Training.Plan plan;
    private final TrainingListener listener;
    private final PaintStage painting;

    ClassifierStage(
            Backend backend, WorkFolder work, SketchDesign design, Training.Plan plan, TrainingListener listener) {
        this.backend = backend;
        this.work = work;
        this.design = design;
        this.plan = plan;
        this.listener = listener;
        this.painting = new PaintStage(work, design, plan.pictures(), listener);
    }

    /**
     * One classifier to train.
     *
     * @param name of what it is for
     * @param learned the sets that it learns from
     * @param heldOut the set that it is measured by
     * @param steps after which it is done
     */
    private record Course(
            String name,
            PictureClasses classes,
            ClassifierArchitecture architecture,
            List<PaintedSet> learned,
            PaintedSet heldOut,
            int steps) {}

    /**
     * The two judges that measure Sketch. They learn from pictures that neither Sketch nor the eye has seen; judges that
     * were trained before, from such as they have not seen either, by the plan's seed.
     */
    void judges(RunSchedule schedule) {
        PaintedSet learned = design.set(
                work, "judges", SketchDesign.JUDGES_SEED + (plan.from().isPresent() ? UNSEEN * plan.seed() : 0));
        PaintedSet heldOut = design.set(work, "judges-held-out", SketchDesign.JUDGES_HELD_OUT_SEED);
        int measured = Math.max(LEAST_HELD_OUT, plan.pictures() / 8);
        if (!painting.paint("pictures for the judges", learned, plan.pictures(), schedule)
                || !painting.paint("held-out pictures for the judges", heldOut, measured, schedule)) {
            return;
        }
        for (PictureClasses classes :
                List.of(PictureClasses.subjects(design.vocabulary()), PictureClasses.attributes(design.vocabulary()))) {
            train(
                    new Course(
                            JUDGE,
                            classes,
                            ClassifierArchitecture.JUDGE,
                            List.of(learned),
                            heldOut,
                            steps(design.judgeSteps())),
                    schedule);
        }
    }

    /**
     * The eye, which tells all of the painter's attributes in pictures. It learns from Sketch's own pictures, which are
     * there already, and from a fourth as many that complete them.
     */
    void eye(RunSchedule schedule) {
        PaintedSet completing = design.completing(work, "eye", SketchDesign.EYE_SEED);
        PaintedSet heldOut = design.completing(work, "eye-held-out", SketchDesign.EYE_HELD_OUT_SEED);
        int more = Math.max(LEAST_HELD_OUT, plan.pictures() / 4);
        int measured = Math.max(LEAST_HELD_OUT, plan.pictures() / 32);
        if (!painting.run(schedule)
                || !painting.paint("pictures for the eye", completing, more, schedule)
                || !painting.paint("held-out pictures for the eye", heldOut, measured, schedule)) {
            return;
        }
        train(
                new Course(
                        EYE,
                        PictureClasses.attributes(design.seen()),
                        ClassifierArchitecture.EYE,
                        List.of(design.training(work), completing),
                        heldOut,
                        steps(design.eyeSteps())),
                schedule);
    }

    private int steps(int whole) {
        return plan.from().isPresent() ? whole / FURTHER : whole;
    }

    private void train(Course course, RunSchedule schedule) {
        String name = course.classes().name();
        Path checkpoint = work.classifier(course.name(), name);
        try (ClassifierTrainer trainer = new ClassifierTrainer(
                backend, course.classes(), course.architecture(), plan.dtype(), initialWeights(course))) {
            if (Files.exists(checkpoint)) {
                trainer.load(checkpoint);
            }
            learn(trainer, course, checkpoint, schedule);
            trainer.save(checkpoint);
            if (trainer.steps() < course.steps()) {
                listener.report("%s of %s: stopped after %d steps, checkpoint written"
                        .formatted(course.name(), name, trainer.steps()));
            } else {
                write(trainer, course);
            }
        }
    }

    private Map<String, WeightTensor> initialWeights(Course course) {
        PictureClasses classes = course.classes();
        Map<String, WeightTensor> unlearned = course.architecture()
                .weights(classes.names().size(), plan.seed())
                .weights();
        return plan.from()
                .map(folder ->
                        InitialWeights.classifier(new ClassifierFiles(folder, classes.name()), classes, unlearned))
                .orElse(unlearned);
    }

    private void learn(ClassifierTrainer trainer, Course course, Path checkpoint, RunSchedule schedule) {
        int steps = course.steps();
        double first = plan.from().isPresent() ? NEARLY_DONE : 0;
        double sum = 0;
        int summed = 0;
        try (LabelledPictures examples = new LabelledPictures(course.learned())) {
            while (trainer.steps() < steps && schedule.shouldContinue()) {
                double share = first + (1 - first) * trainer.steps() / steps;
                sum += trainer.step(examples, plan.batch().orElse(BATCH), share);
                summed++;
                if (trainer.steps() % REPORTED == 0) {
                    listener.report("%s of %s, step %d of %d: loss %.4f"
                            .formatted(course.name(), course.classes().name(), trainer.steps(), steps, sum / summed));
                    sum = 0;
                    summed = 0;
                }
                if (schedule.checkpointDue()) {
                    trainer.save(checkpoint);
                }
            }
        }
    }

    private void write(ClassifierTrainer trainer, Course course) {
        PictureClasses classes = course.classes();
        try (LabelledPictures unseen = new LabelledPictures(List.of(course.heldOut()))) {
            ClassifierAccuracy accuracy = ClassifierAccuracy.of(trainer, classes, unseen);
            listener.report("%s of %s: right in %.1f %% of held-out pictures"
                    .formatted(course.name(), classes.name(), 100 * accuracy.accuracy()));
            write(new ClassifierFiles(plan.out(), classes.name()), classes, trainer, accuracy);
        }
    }

    static void write(
            ClassifierFiles files, PictureClasses classes, ClassifierTrainer trainer, ClassifierAccuracy accuracy) {
        files.describe(new ClassifierFiles.Description(classes.names(), accuracy.threshold(), accuracy.accuracy()));
        SafetensorsWriter.write(files.weights(), HalfPrecision.of(trainer.weights()), Map.of("format", "pt"));
    }
}
