package org.viperstudio.training;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.viperstudio.tensor.Backend;

/** Trains the judges on pictures that Sketch is not trained on, and says how often they are right. */
final class JudgeStage {
    private static final int BATCH = 32;
    private static final int REPORTED = 100;

    private final Backend backend;
    private final WorkFolder work;
    private final SketchDesign design;
    private final Training.Plan plan;
    private final TrainingListener listener;

    JudgeStage(Backend backend, WorkFolder work, SketchDesign design, Training.Plan plan, TrainingListener listener) {
        this.backend = backend;
        this.work = work;
        this.design = design;
        this.plan = plan;
        this.listener = listener;
    }

    void run(Session session) {
        PaintedSet learned = design.set(work, "judges", SketchDesign.JUDGES_SEED);
        PaintedSet heldOut = design.set(work, "judges-held-out", SketchDesign.JUDGES_HELD_OUT_SEED);
        paint(learned, plan.pictures());
        paint(heldOut, Math.max(16, plan.pictures() / 8));
        for (JudgedClasses classes :
                List.of(JudgedClasses.subjects(design.vocabulary()), JudgedClasses.attributes(design.vocabulary()))) {
            train(classes, learned, heldOut, session);
        }
    }

    private void paint(PaintedSet set, int wanted) {
        set.paint(wanted, done -> {
            if (done % 512 == 0) {
                listener.says("painted %d of %d pictures for the judges".formatted(done, wanted));
            }
            return listener.goesOn();
        });
    }

    private void train(JudgedClasses classes, PaintedSet learned, PaintedSet heldOut, Session session) {
        Path checkpoint = work.judge(classes.name());
        try (JudgeTrainer trainer = new JudgeTrainer(backend, classes, plan.dtype(), plan.seed());
                Pixels pixels = learned.pixels();
                Pixels unseen = heldOut.pixels()) {
            if (Files.exists(checkpoint)) {
                trainer.load(checkpoint);
            }
            List<Scene> scenes = learned.scenes();
            int steps = design.judgeSteps();
            double sum = 0;
            while (trainer.steps() < steps && session.goesOn()) {
                sum += trainer.step(pixels, scenes, BATCH, (double) trainer.steps() / steps);
                if (trainer.steps() % REPORTED == 0) {
                    listener.says("judge of %s, step %d of %d: loss %.4f"
                            .formatted(classes.name(), trainer.steps(), steps, sum / REPORTED));
                    sum = 0;
                }
                if (session.saves()) {
                    trainer.save(checkpoint);
                }
            }
            trainer.save(checkpoint);
            if (trainer.steps() < steps) {
                listener.says("judge of %s: stopped after %d steps, checkpoint written"
                        .formatted(classes.name(), trainer.steps()));
                return;
            }
            JudgeAccuracy accuracy = JudgeAccuracy.of(trainer, classes, unseen, heldOut.scenes());
            listener.says("judge of %s: right in %.1f %% of held-out pictures"
                    .formatted(classes.name(), 100 * accuracy.share()));
            JudgeFiles.write(plan.out(), classes, trainer.weights(), accuracy);
        }
    }
}
