package org.viperstudio.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.viperstudio.tensor.Backend;
import org.viperstudio.tensor.DType;
import org.viperstudio.tensor.PrecisionProbe;
import org.viperstudio.training.Training;
import org.viperstudio.training.Training.Stage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains Sketch. */
@Command(
        name = "sketch",
        description = {
            "Trains Sketch, the embedded model, on pictures by the program's own painter: first the autoencoder"
                    + " (--stage vae), then text encoder and UNet (--stage unet).",
            "Also the classifiers that measure it (--stage judges), and the one that finds attributes in pictures"
                    + " for the personal score (--stage eye).",
            "Ctrl-C ends a run with a checkpoint; --resume continues it."
        },
        mixinStandardHelpOptions = true)
final class TrainSketchCommand implements Callable<Integer> {
    /** Ten years and more. */
    private static final int MOST_HOURS = 100_000;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--hours", description = "Hours after which to end, painting included. Default: ${DEFAULT-VALUE}.")
    private double hours = 1;

    @Option(names = "--resume", description = "Continue from the last checkpoint.")
    private boolean resume;

    @Option(names = "--stage", description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Stage stage = Stage.VAE;

    @Option(names = "--work", description = "The folder of pictures and checkpoints. Default: ${DEFAULT-VALUE}.")
    private Path work = Path.of(System.getProperty("user.home"), ".local", "share", "viper-studio", "training");

    @Option(names = "--out", description = "The folder of the model. Default: model-out in the work folder.")
    private @Nullable Path out;

    @Option(names = "--pictures", description = "How many pictures to learn from. Default: ${DEFAULT-VALUE}.")
    private int pictures = 16_000;

    @Option(
            names = "--from",
            description = "A trained model whose weights to start from, such as models/sketch."
                    + " For --stage judges and eye, the folder of earlier classifiers.")
    private @Nullable Path from;

    @Option(names = "--seed", description = "Random seed. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(
            names = "--dtype",
            converter = ComputeType.class,
            description = "f32 or bf16. Default: what this machine is fastest in.")
    private @Nullable DType dtype;

    @Mixin
    private final DeviceOption device = new DeviceOption();

    @Option(names = "--batch", description = "Pictures per step. Default: 8 for the autoencoder, else 32.")
    private @Nullable Integer batch;

    @Override
    public Integer call() throws IOException {
        checkOptions();
        if (!resume && Training.hasCheckpoint(work, stage)) {
            throw new IllegalArgumentException(
                    "%s holds a checkpoint. Go on from it with --resume, or name another folder with --work."
                            .formatted(work));
        }
        Files.createDirectories(work);
        Backend backend = device.backend();
        CommandOut print = CommandOut.of(spec);
        try (StopSignal signal = new StopSignal()) {
            new Training(backend, plan(backend), new PrintedTrainingProgress(print, signal, false)).run();
        }
        return StudioCommand.DONE;
    }

    /** What is wrong is told before hours of painting, not after. */
    private void checkOptions() {
        if (batch != null && batch < 1) {
            throw new IllegalArgumentException("--batch " + batch + ": a step needs one picture at least");
        }
        AtLeastOne.require("--pictures", pictures);
        if (!(hours >= 0 && hours <= MOST_HOURS)) {
            throw new IllegalArgumentException("--hours %s: from 0 to %d".formatted(hours, MOST_HOURS));
        }
        if (dtype == DType.F16) {
            throw new IllegalArgumentException("--dtype f16: gradients vanish in it; learn in f32 or bf16");
        }
        if (from != null && !Files.isDirectory(from)) {
            throw new IllegalArgumentException("--from " + from + ": there is no such folder");
        }
        Destination.requireFolder(work);
        Destination.requireFolder(out());
    }

    private Path out() {
        return out == null ? work.resolve("model-out") : out;
    }

    /** Gradients vanish in float16, which graphics processors are fastest in; they do bfloat16 as fast. */
    private static DType learnable(DType fastest) {
        return fastest == DType.F16 ? DType.BF16 : fastest;
    }

    private Training.Plan plan(Backend backend) {
        DType fastest = PrecisionProbe.of(backend).best();
        return new Training.Plan(
                stage,
                work,
                out(),
                pictures,
                Duration.ofMillis(Math.round(hours * 3_600_000)),
                dtype == null ? learnable(fastest) : dtype,
                batch == null ? OptionalInt.empty() : OptionalInt.of(batch),
                seed,
                Optional.ofNullable(from));
    }
}
