package org.viperstudio.training;

import java.nio.file.Path;
import java.util.function.DoubleFunction;

/**
 * Takes steps until the run's time is over: logs the loss, and writes previews and checkpoints as they fall due.
 *
 * @param network what is trained, for a person
 * @param previewInterval steps from one preview to the next, at least
 */
record TrainingLoop(TrainingRun run, Training.Stage stage, String network, int previewInterval) {
    /**
     * Trains, and leaves a checkpoint at the end.
     *
     * @param log of the stage's loss
     * @param step takes one step of the trainer; is given the factor on the learning rate, 0..1
     * @param preview shows what the network can do by now
     */
    void train(Trainer trainer, LossLog log, RunSchedule schedule, DoubleFunction<StepResult> step, Runnable preview) {
        Path checkpoint = run.work().checkpoint(stage);
        while (schedule.shouldContinue()) {
            StepResult result = step.apply(schedule.learningRateFactor());
            log.add(trainer.steps(), result.loss())
                    .ifPresent(mean -> run.listener().report(line(trainer.steps(), mean, result, schedule)));
            if (trainer.steps() % previewInterval == 0 && schedule.previewDue()) {
                preview.run();
            }
            if (schedule.checkpointDue()) {
                trainer.save(checkpoint);
            }
        }
        trainer.save(checkpoint);
    }

    private String line(long step, double meanLoss, StepResult result, RunSchedule schedule) {
        String psnr =
                result.psnr().isPresent() ? ", %.1f dB".formatted(result.psnr().getAsDouble()) : "";
        return "%s, step %d: loss %.4f%s; %s".formatted(network, step, meanLoss, psnr, schedule.elapsedAndRemaining());
    }
}
