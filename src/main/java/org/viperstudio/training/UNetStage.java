package org.viperstudio.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.viperstudio.tensor.StoredTensor;
import org.viperstudio.text.ClipTokenizer;

/** Trains text encoder and UNet on latents, and exports the model. */
record UNetStage(TrainingRun run) {
    private static final Training.Stage STAGE = Training.Stage.UNET;
    private static final int BETWEEN_PREVIEWS = 1000;

    /** Trains until the time is over, then exports the model. */
    void train(RunSchedule schedule) {
        LatentStage latentStage = new LatentStage(run);
        if (!latentStage.encode(schedule::shouldContinue)) {
            run.listener()
                    .report("UNet: stopped before all pictures were encoded; run the same command again to continue");
            return;
        }
        try (SketchTrainer trainer = open();
                LatentSet latents = latentStage.open()) {
            double scalingFactor = latentStage.scalingFactor();
            train(trainer, latents, scalingFactor, schedule);
            export(run.plan().out(), trainer, scalingFactor);
            run.listener()
                    .report("UNet: stopped after %d steps, checkpoint and %s written"
                            .formatted(trainer.steps(), run.plan().out()));
        }
    }

    private void train(SketchTrainer trainer, LatentSet latents, double scalingFactor, RunSchedule schedule) {
        Curriculum curriculum = curriculum(latents.count());
        int batch = run.design().unetBatch();
        LossLog log = new LossLog(run.work(), STAGE, "Text encoder and UNet: loss by step", trainer.steps());
        new TrainingLoop(run, STAGE, "UNet", BETWEEN_PREVIEWS)
                .train(
                        trainer,
                        log,
                        schedule,
                        rateFactor -> new StepResult(
                                trainer.step(curriculum, latents, scalingFactor, batch, rateFactor),
                                OptionalDouble.empty()),
                        () -> preview(trainer));
    }

    /** Samples from the pictures that are encoded, of which there may be fewer than are painted. */
    private Curriculum curriculum(int encoded) {
        List<Scene> scenes = run.design().training(run.work()).scenes();
        return new Curriculum(run.design().vocabulary(), scenes.subList(0, Math.min(scenes.size(), encoded)));
    }

    /** Exports the model of the last checkpoints. */
    void export(Path out) {
        try (SketchTrainer trainer = open()) {
            export(out, trainer, new LatentStage(run).scalingFactor());
        }
    }

    private void preview(SketchTrainer trainer) {
        export(run.work().preview(), trainer, new LatentStage(run).scalingFactor());
        PreviewGrid.write(run.backend(), run.work().preview(), run.work().grid(STAGE, trainer.steps()), run.design());
    }

    private SketchTrainer open() {
        SketchTrainer trainer = new SketchTrainer(
                run.backend(),
                run.initialWeights(),
                tokens(),
                ModelConfigs.noiseSchedule(),
                run.plan().dtype());
        if (trainer.resume(run.work().checkpoint(STAGE))) {
            run.listener().report("UNet: continuing after step " + trainer.steps());
        }
        return trainer;
    }

    private TokenCache tokens() {
        Path folder = run.work().tokenizer();
        try {
            run.design()
                    .words()
                    .write(folder, run.design().architecture().text().positions());
            return new TokenCache(ClipTokenizer.read(folder));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable.getMessage(), unwritable);
        }
    }

    /** The autoencoder's weights; the decoder's from its own further training, where there was one. */
    private Map<String, StoredTensor> autoencoderWeights() {
        try (VaeTrainer autoencoder = run.trainedAutoencoder()) {
            Map<String, StoredTensor> weights = autoencoder.weights();
            Path decoder = run.work().checkpoint(Training.Stage.DECODER);
            if (Files.exists(decoder)) {
                TrainableNetwork.emaWeights(decoder).forEach((name, weight) -> weights.put(name, weight.stored(name)));
            }
            return weights;
        }
    }

    private void export(Path out, SketchTrainer trainer, double scalingFactor) {
        SketchDesign design = run.design();
        new ModelExport(out, design.architecture(), design.words(), scalingFactor)
                .write(Recommended.of(design), autoencoderWeights(), trainer.weights());
    }
}
