package org.viperstudio.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.viperstudio.network.Picture;
import org.viperstudio.picture.Sheet;
import org.viperstudio.tensor.Backend;

/** Trains the autoencoder, or its decoder alone. */
final class VaeStage {
    private static final int BETWEEN_GRIDS = 500;
    private static final int MEASURED = 64;
    private static final int SHOWN = 12;

    private final Backend backend;
    private final WorkFolder work;
    private final SketchDesign design;
    private final Training.Plan plan;
    private final TrainingListener listener;
    private final boolean decoderOnly;
    private final Training.Stage stage;

    VaeStage(
            Backend backend,
            WorkFolder work,
            SketchDesign design,
            Training.Plan plan,
            TrainingListener listener,
            boolean decoderOnly) {
        this.backend = backend;
        this.work = work;
        this.design = design;
        this.plan = plan;
        this.listener = listener;
        this.decoderOnly = decoderOnly;
        this.stage = decoderOnly ? Training.Stage.DECODER : Training.Stage.VAE;
    }

    void run(RunSchedule schedule) {
        if (!decoderOnly) {
            forgetLatents();
        }
        PaintedSet training = design.training(work);
        PaintedSet heldOut = design.heldOut(work);
        try (VaeTrainer trainer = open();
                Pixels pixels = training.pixels();
                Pixels measured = heldOut.pixels()) {
            LossLog log = new LossLog(work, stage, "Autoencoder: loss by step", trainer.steps());
            while (schedule.shouldContinue()) {
                VaeTrainer.Result result = trainer.step(pixels, design.vaeBatch(), schedule.learningRateFactor());
                double loss = log.add(trainer.steps(), result.loss());
                if (!Double.isNaN(loss)) {
                    listener.report("autoencoder, step %d: loss %.4f, %.1f dB; %s"
                            .formatted(trainer.steps(), loss, result.psnr(), schedule.elapsedAndRemaining()));
                }
                if (trainer.steps() % BETWEEN_GRIDS == 0 && schedule.previewDue()) {
                    show(trainer, measured);
                }
                if (schedule.checkpointDue()) {
                    trainer.save(work.checkpoint(stage));
                }
            }
            trainer.save(work.checkpoint(stage));
            listener.report("autoencoder: stopped after %d steps, checkpoint written".formatted(trainer.steps()));
        }
    }

    /** What an earlier state of the autoencoder encoded must not stand beside what the next one encodes. */
    private void forgetLatents() {
        try {
            Files.deleteIfExists(work.latents());
        } catch (IOException undeletable) {
            throw new UncheckedIOException(work.latents() + " cannot be deleted", undeletable);
        }
    }

    private VaeTrainer open() {
        TinyVaeArchitecture architecture = design.architecture().vae();
        VaeTrainer trainer = decoderOnly
                ? VaeTrainer.ofDecoder(backend, architecture, plan.dtype(), whole())
                : new VaeTrainer(
                        backend,
                        architecture,
                        plan.dtype(),
                        plan.initialWeights(design).autoencoder());
        if (Files.exists(work.checkpoint(stage))) {
            trainer.load(work.checkpoint(stage));
            listener.report("autoencoder: going on after step " + trainer.steps());
        }
        return trainer;
    }

    /** The autoencoder whose decoder is to learn more. */
    private Map<String, WeightTensor> whole() {
        Path checkpoint = work.checkpoint(Training.Stage.VAE);
        return Files.exists(checkpoint)
                ? TrainableNetwork.emaWeights(checkpoint)
                : plan.initialWeights(design).autoencoder();
    }

    /** Held-out pictures as they come back: how near, and a sheet of both. */
    private void show(VaeTrainer trainer, Pixels pixels) {
        List<Double> nearness = new ArrayList<>();
        List<Picture> originals = new ArrayList<>();
        List<Picture> returned = new ArrayList<>();
        for (int i = 0; i < Math.min(MEASURED, pixels.count()); i++) {
            Picture original = pixels.picture(i);
            Picture back = new Picture(trainer.reconstruct(pixels, i), original.height(), original.width());
            nearness.add(Psnr.of(original, back));
            originals.add(original);
            returned.add(back);
        }
        Collections.sort(nearness);
        listener.report("autoencoder, step %d: held-out pictures come back at %.2f dB (median)"
                .formatted(trainer.steps(), nearness.get(nearness.size() / 2)));
        int shown = Math.min(SHOWN, originals.size());
        Sheet.write(
                work.grid(stage, trainer.steps()),
                List.of(originals.subList(0, shown), returned.subList(0, shown)),
                List.of("painted", "back"),
                IntStream.range(0, shown).mapToObj(i -> "").toList());
    }
}
