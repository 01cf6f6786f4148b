package org.viperstudio.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.viperstudio.network.Picture;
import org.viperstudio.picture.Sheet;

/**
 * Trains the autoencoder, or its decoder alone.
 *
 * @param stage {@code VAE} for encoder and decoder, {@code DECODER} for the decoder with the encoder frozen
 */
record VaeStage(TrainingRun run, Training.Stage stage) {
    private static final int BETWEEN_PREVIEWS = 500;
    private static final int MEASURED = 64;
    private static final int SHOWN = 12;

    /** Trains until the time is over. */
    void train(RunSchedule schedule) {
        if (stage == Training.Stage.VAE) {
            deleteLatents();
        }
        SketchDesign design = run.design();
        try (VaeTrainer trainer = open();
                Pixels training = design.training(run.work()).pixels();
                Pixels heldOut = design.heldOut(run.work()).pixels()) {
            LossLog log = new LossLog(run.work(), stage, "Autoencoder: loss by step", trainer.steps());
            new TrainingLoop(run, stage, "autoencoder", BETWEEN_PREVIEWS)
                    .train(
                            trainer,
                            log,
                            schedule,
                            rateFactor -> trainer.step(training, design.vaeBatch(), rateFactor),
                            () -> preview(trainer, heldOut));
            run.listener().report("autoencoder: stopped after %d steps, checkpoint written".formatted(trainer.steps()));
        }
    }

    /** Latents of an earlier state of the encoder must not stand beside those of a later one. */
    private void deleteLatents() {
        try {
            Files.deleteIfExists(run.work().latents());
        } catch (IOException undeletable) {
            throw new UncheckedIOException(run.work().latents() + " cannot be deleted", undeletable);
        }
    }

    private VaeTrainer open() {
        VaeTrainer trainer = stage == Training.Stage.VAE ? run.newAutoencoder() : newDecoder();
        if (trainer.resume(run.work().checkpoint(stage))) {
            run.listener().report("autoencoder: continuing after step " + trainer.steps());
        }
        return trainer;
    }

    private VaeTrainer newDecoder() {
        Path checkpoint = run.work().checkpoint(Training.Stage.VAE);
        Map<String, WeightTensor> autoencoder = Files.exists(checkpoint)
                ? TrainableNetwork.emaWeights(checkpoint)
                : run.initialWeights().autoencoder();
        return VaeTrainer.ofDecoder(
                run.backend(), run.design().architecture().vae(), run.plan().dtype(), autoencoder);
    }

    /**
     * Reconstructs held-out pictures: reports their median PSNR, and writes a sheet of originals and reconstructions.
     */
    private void preview(VaeTrainer trainer, Pixels heldOut) {
        List<Double> psnrs = new ArrayList<>();
        List<Picture> originals = new ArrayList<>();
        List<Picture> reconstructions = new ArrayList<>();
        for (int i = 0; i < Math.min(MEASURED, heldOut.count()); i++) {
            Picture original = heldOut.picture(i);
            Picture reconstruction = new Picture(trainer.reconstruct(heldOut, i), original.height(), original.width());
            psnrs.add(Psnr.of(original, reconstruction));
            originals.add(original);
            reconstructions.add(reconstruction);
        }
        run.listener()
                .report("autoencoder, step %d: held-out pictures are reconstructed at %.2f dB PSNR (median)"
                        .formatted(trainer.steps(), Psnr.median(psnrs)));
        int shown = Math.min(SHOWN, originals.size());
        Sheet.write(
                run.work().grid(stage, trainer.steps()),
                List.of(originals.subList(0, shown), reconstructions.subList(0, shown)),
                List.of("original", "reconstruction"),
                IntStream.range(0, shown).mapToObj(i -> "").toList());
    }
}
