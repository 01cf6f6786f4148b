package org.viperstudio.training;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.viperstudio.tensor.Backend;
import org.viperstudio.tensor.DType;

/**
 * Trains Sketch: paints its pictures, trains the autoencoder, then text encoder and UNet together, and exports the
 * model. A work folder takes everything as it is made, so that a run can end at any time and the next one can continue.
 */
public final class Training {
    private final TrainingRun run;

    /** What a run is to do. */
    public enum Stage {
        /** Paint the data set. */
        PAINT,
        /** Train the autoencoder. */
        VAE,
        /** Train text encoder and UNet. */
        UNET,
        /** Train the autoencoder's decoder further, with the encoder frozen, so that a trained UNet stays valid. */
        DECODER,
        /** Export the model of the last checkpoints. */
        EXPORT,
        /** Train the judges: the classifiers by which the model is evaluated, on pictures of their own. */
        JUDGES,
        /** Train the eye: the classifier that finds attributes in pictures, for the personal score. */
        EYE
    }

    /**
     * What a run is to do, and with what.
     *
     * @param stage what to do
     * @param work the folder of data sets and checkpoints
     * @param out the folder that the model, or the classifiers, are exported to
     * @param pictures size of the training set
     * @param time after which the run ends
     * @param dtype the type to compute in: float32 or bfloat16
     * @param batch pictures in a step, if not the design's number
     * @param seed of everything random
     * @param from the folder of a trained model, or of trained classifiers, to start from; without one, the initial
     *     weights are random
     */
    public record Plan(
            Stage stage,
            Path work,
            Path out,
            int pictures,
            Duration time,
            DType dtype,
            OptionalInt batch,
            long seed,
            Optional<Path> from) {}

    /**
     * A run that has not started.
     *
     * @param backend where to compute
     * @param listener is told how it goes, and can end it
     */
    public Training(Backend backend, Plan plan, TrainingListener listener) {
        this(backend, plan, SketchDesign.sketch(plan.batch()), listener);
    }

    Training(Backend backend, Plan plan, SketchDesign design, TrainingListener listener) {
        this.run = new TrainingRun(backend, new WorkFolder(plan.work()), design, plan, listener);
    }

    /** Whether a work folder has a checkpoint of a stage. */
    public static boolean hasCheckpoint(Path work, Stage stage) {
        return new WorkFolder(work).checkpoints(stage).stream().anyMatch(Files::exists);
    }

    /**
     * Does what the plan says, until it is done, the time is over or the listener ends it.
     *
     * @throws IllegalArgumentException if the stage needs an earlier one that has not been run, or would invalidate a
     *     later one that has
     * @throws IllegalStateException if training diverges; the last checkpoint is kept
     */
    public void run() {
        RunSchedule schedule = new RunSchedule(run.plan().time(), run.listener());
        run.backend().run(() -> {
            switch (run.plan().stage()) {
                case PAINT -> paint(schedule);
                case VAE -> vae(schedule);
                case UNET -> unet(schedule);
                case DECODER -> decoder(schedule);
                case EXPORT -> export();
                case JUDGES -> new ClassifierStage(run).trainJudges(schedule);
                case EYE -> new ClassifierStage(run).trainEye(schedule);
            }
        });
    }

    private void vae(RunSchedule schedule) {
        for (Stage later : List.of(Stage.UNET, Stage.DECODER)) {
            if (hasCheckpoint(run.work().folder(), later)) {
                throw new IllegalArgumentException(
                        ("%s has a %s that was trained on this autoencoder's latents. Train the decoder alone"
                                        + " (--stage decoder), or start over in another folder.")
                                .formatted(run.work().folder(), later == Stage.UNET ? "UNet" : "decoder"));
            }
        }
        if (paint(schedule)) {
            new VaeStage(run, Stage.VAE).train(schedule);
        }
    }

    private void decoder(RunSchedule schedule) {
        requireTrained(Stage.VAE, "autoencoder");
        if (paint(schedule)) {
            new VaeStage(run, Stage.DECODER).train(schedule);
            if (isTrained(Stage.UNET)) {
                exportModel();
            }
        }
    }

    private void unet(RunSchedule schedule) {
        requireTrained(Stage.VAE, "autoencoder");
        if (paint(schedule)) {
            new UNetStage(run).train(schedule);
        }
    }

    private boolean paint(RunSchedule schedule) {
        return new PaintStage(run).paintAll(schedule);
    }

    private void export() {
        requireTrained(Stage.VAE, "autoencoder");
        requireTrained(Stage.UNET, "UNet");
        exportModel();
    }

    private void exportModel() {
        new UNetStage(run).export(run.plan().out());
        run.listener().report("wrote " + run.plan().out());
    }

    /** Without a checkpoint or a model to start from, the next stage would build on random weights. */
    private void requireTrained(Stage stage, String what) {
        if (!isTrained(stage)) {
            throw new IllegalArgumentException(
                    "%s has no trained %s yet: run --stage %s first, or name a trained model with --from."
                            .formatted(run.work().folder(), what, stage.name().toLowerCase(Locale.ROOT)));
        }
    }

    private boolean isTrained(Stage stage) {
        return run.plan().from().isPresent() || hasCheckpoint(run.work().folder(), stage);
    }
}
