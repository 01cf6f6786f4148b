package org.viperstudio.training;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.viperstudio.model.config.ConfigJson;
import org.viperstudio.model.config.TinyVaeConfig;
import org.viperstudio.scheduler.NoiseSchedule;
import org.viperstudio.scheduler.Scheduler;
import org.viperstudio.scheduler.SchedulerConfig;
import org.viperstudio.tensor.Backend;
import org.viperstudio.tensor.StoredTensor;
import org.viperstudio.text.ClipTokenizer;

/** Trains text encoder and UNet, and writes the model. */
final class UNetStage {
    private static final Training.Stage STAGE = Training.Stage.UNET;
    private static final int BETWEEN_GRIDS = 1000;

    private final Backend backend;
    private final WorkFolder work;
    private final SketchDesign design;
    private final Training.Plan plan;
    private final TrainingListener listener;

    UNetStage(Backend backend, WorkFolder work, SketchDesign design, Training.Plan plan, TrainingListener listener) {
        this.backend = backend;
        this.work = work;
        this.design = design;
        this.plan = plan;
        this.listener = listener;
    }

    void run(RunSchedule schedule) {
        if (!encodePictures(schedule::shouldContinue)) {
            listener.report("UNet: stopped before all pictures were encoded; the same command goes on");
            return;
        }
        try (SketchTrainer trainer = open();
                LatentSet latents = latents()) {
            List<Scene> scenes = design.training(work).scenes();
            Curriculum curriculum =
                    new Curriculum(design.vocabulary(), scenes.subList(0, Math.min(scenes.size(), latents.count())));
            double factor = factor();
            LossLog log = new LossLog(work, STAGE, "Text encoder and UNet: loss by step", trainer.steps());
            while (schedule.shouldContinue()) {
                SketchTrainer.Result result =
                        trainer.step(curriculum, latents, factor, design.unetBatch(), schedule.learningRateFactor());
                double loss = log.add(trainer.steps(), result.loss());
                if (!Double.isNaN(loss)) {
                    listener.report("UNet, step %d: loss %.4f; %s"
                            .formatted(trainer.steps(), loss, schedule.elapsedAndRemaining()));
                }
                if (trainer.steps() % BETWEEN_GRIDS == 0 && schedule.previewDue()) {
                    show(trainer);
                }
                if (schedule.checkpointDue()) {
                    trainer.save(work.checkpoint(STAGE));
                }
            }
            trainer.save(work.checkpoint(STAGE));
            write(plan.out(), trainer, factor);
            listener.report(
                    "UNet: stopped after %d steps, checkpoint and %s written".formatted(trainer.steps(), plan.out()));
        }
    }

    /** Writes the model of the last checkpoints. */
    void export(Path out) {
        try (SketchTrainer trainer = open()) {
            write(out, trainer, factor());
        }
    }

    /** The factor on latents: the earlier model's, whose UNet knows them by it, where its encoder is still the one. */
    private double factor() {
        if (plan.from().isPresent() && !Files.exists(work.checkpoint(Training.Stage.VAE))) {
            Path config = plan.from().get().resolve("vae").resolve("config.json");
            return TinyVaeConfig.parse(ConfigJson.read(config)).scalingFactor();
        }
        encodePictures(() -> true);
        try (LatentSet latents = latents()) {
            return latents.factor();
        }
    }

    private void show(SketchTrainer trainer) {
        write(work.preview(), trainer, factor());
        PreviewGrid.write(backend, work.preview(), work.grid(STAGE, trainer.steps()), design);
    }

    private SketchTrainer open() {
        try {
            design.words().write(work.tokenizer(), design.architecture().text().positions());
            TokenCache tokens = new TokenCache(ClipTokenizer.read(work.tokenizer()));
            SketchTrainer trainer =
                    new SketchTrainer(backend, plan.initialWeights(design), tokens, noise(), plan.dtype());
            if (Files.exists(work.checkpoint(STAGE))) {
                trainer.load(work.checkpoint(STAGE));
                listener.report("UNet: going on after step " + trainer.steps());
            }
            return trainer;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable.getMessage(), unwritable);
        }
    }

    private static NoiseSchedule noise() {
        String json = new Gson().toJson(ModelConfigs.scheduler());
        return Scheduler.of(SchedulerConfig.parse(json, "Sketch's scheduler")).noise();
    }

    private LatentSet latents() {
        SketchArchitecture architecture = design.architecture();
        return new LatentSet(
                work.latents(),
                architecture.vae().latentChannels(),
                architecture.latentSize(),
                architecture.latentSize());
    }

    /** Whether all of them are latents now. */
    private boolean encodePictures(BooleanSupplier shouldContinue) {
        SketchArchitecture architecture = design.architecture();
        try (VaeTrainer vae = vae();
                Pixels pixels = design.training(work).pixels()) {
            int numbers = architecture.vae().latentChannels() * architecture.latentSize() * architecture.latentSize();
            return LatentWriter.write(work.latents(), vae, pixels, numbers, done -> {
                if (done % 1024 == 0) {
                    listener.report("encoded %d of %d pictures".formatted(done, pixels.count()));
                }
                return shouldContinue.getAsBoolean();
            });
        }
    }

    private VaeTrainer vae() {
        Path checkpoint = work.checkpoint(Training.Stage.VAE);
        VaeTrainer vae = new VaeTrainer(
                backend,
                design.architecture().vae(),
                plan.dtype(),
                plan.initialWeights(design).autoencoder());
        if (Files.exists(checkpoint)) {
            vae.load(checkpoint);
        }
        return vae;
    }

    /** The autoencoder's weights, the decoder's from its own further training where there was one. */
    private Map<String, StoredTensor> vaeWeights() {
        try (VaeTrainer vae = vae()) {
            Map<String, StoredTensor> weights = vae.weights();
            Path decoder = work.checkpoint(Training.Stage.DECODER);
            if (Files.exists(decoder)) {
                TrainableNetwork.emaWeights(decoder).forEach((name, weight) -> weights.put(name, weight.stored(name)));
            }
            return weights;
        }
    }

    private void write(Path out, SketchTrainer trainer, double factor) {
        new ModelExport(out, design.architecture(), design.words(), factor)
                .write(Recommended.of(design), vaeWeights(), trainer.weights());
    }
}
