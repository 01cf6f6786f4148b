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
 * Trains Sketch: paints its pictures, trains the autoencoder, then text encoder and UNet together, and writes the model.
 * Everything goes to a work folder as it is made, so that a run can end at any time and the next one goes on.
 */
public final class Training {
    private final Backend backend;
    private final Plan plan;
    private final SketchDesign design;
    private final WorkFolder work;
    private final TrainingListener listener;

    /** What a run is to do. */
    public enum Stage {
        /** Paint the pictures to learn from. */
        PAINT,
        /** Train the autoencoder. */
        VAE,
        /** Train text encoder and UNet. */
        UNET,
        /** Train the autoencoder's decoder further; what its encoder tells, and so the UNet, stays as it is. */
        DECODER,
        /** Write the model of the last checkpoints. */
        EXPORT,
        /** Train the judges that measure the model, on pictures of their own. */
        JUDGES,
        /** Train the eye, which tells attributes in pictures for the personal score. */
        EYE
    }

    /**
     * A run.
     *
     * @param stage what to do
     * @param work where data and checkpoints lie
     * @param out the model's folder
     * @param pictures how many to learn from
     * @param time after which the run ends
     * @param dtype the type to compute in: float32 or bfloat16
     * @param batch pictures in a step, where it is not to be the design's
     * @param seed of what chance decides
     * @param from the folder of a model, or of classifiers, trained before, whose weights are the first; else chance
     *     decides them
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
            Optional<Path> from) {
        InitialWeights initialWeights(SketchDesign design) {
            return new InitialWeights(design.architecture(), from, seed);
        }
    }

    /** Nothing is done yet. */
    public Training(Backend backend, Plan plan, TrainingListener listener) {
        this(backend, plan, SketchDesign.sketch(plan.batch()), listener);
    }

    Training(Backend backend, Plan plan, SketchDesign design, TrainingListener listener) {
        this.backend = backend;
        this.plan = plan;
        this.design = design;
        this.work = new WorkFolder(plan.work());
        this.listener = listener;
    }

    /** Whether a work folder holds what an earlier run has learned. */
    public static boolean hasCheckpoint(Path work, Stage stage) {
        return new WorkFolder(work).checkpoints(stage).stream().anyMatch(Files::exists);
    }

    /** Does what the plan says, until it is done, the time is over or the listener ends it. */
    public void run() {
        RunSchedule schedule = new RunSchedule(plan.time(), listener);
        backend.run(() -> {
            switch (plan.stage()) {
                case PAINT -> paint(schedule);
                case VAE -> vae(schedule);
                case UNET -> unet(schedule);
                case DECODER -> decoder(schedule);
                case EXPORT -> export();
                case JUDGES -> classifiers().judges(schedule);
                case EYE -> classifiers().eye(schedule);
            }
        });
    }

    private ClassifierStage classifiers() {
        return new ClassifierStage(backend, work, design, plan, listener);
    }

    private void vae(RunSchedule schedule) {
        for (Stage later : List.of(Stage.UNET, Stage.DECODER)) {
            if (hasCheckpoint(work.folder(), later)) {
                throw new IllegalArgumentException(
                        "%s has a %s that knows this autoencoder's latents. Train the decoder alone (--stage decoder), or begin anew in another folder."
                                .formatted(work.folder(), later == Stage.UNET ? "UNet" : "decoder"));
            }
        }
        if (paint(schedule)) {
            new VaeStage(backend, work, design, plan, listener, false).run(schedule);
        }
    }

    private void decoder(RunSchedule schedule) {
        requireLearned(Stage.VAE, "autoencoder");
        if (paint(schedule)) {
            new VaeStage(backend, work, design, plan, listener, true).run(schedule);
            if (learned(Stage.UNET)) {
                write();
            }
        }
    }

    private void unet(RunSchedule schedule) {
        requireLearned(Stage.VAE, "autoencoder");
        if (paint(schedule)) {
            new UNetStage(backend, work, design, plan, listener).run(schedule);
        }
    }

    private boolean paint(RunSchedule schedule) {
        return new PaintStage(work, design, plan.pictures(), listener).run(schedule);
    }

    private void export() {
        requireLearned(Stage.VAE, "autoencoder");
        requireLearned(Stage.UNET, "UNet");
        write();
    }

    private void write() {
        new UNetStage(backend, work, design, plan, listener).export(plan.out());
        listener.report("wrote " + plan.out());
    }

    /** What is neither here nor in an earlier model would be numbers by chance. */
    private void requireLearned(Stage stage, String what) {
        if (!learned(stage)) {
            throw new IllegalArgumentException(
                    "%s has no trained %s yet: run --stage %s first, or name a trained model with --from."
                            .formatted(work.folder(), what, stage.name().toLowerCase(Locale.ROOT)));
        }
    }

    private boolean learned(Stage stage) {
        return plan.from().isPresent() || hasCheckpoint(work.folder(), stage);
    }
}
