package org.viperstudio.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.viperstudio.language.LanguageSettings;
import org.viperstudio.language.PromptTokenizer;
import org.viperstudio.model.ModelFiles;
import org.viperstudio.network.Compute;
import org.viperstudio.network.Idefics2Tuning;
import org.viperstudio.network.LoraForm;
import org.viperstudio.picture.ImageProcessor;
import org.viperstudio.preference.tuning.AdapterTrainer;
import org.viperstudio.preference.tuning.TuningListener;
import org.viperstudio.preference.tuning.TuningPlan;
import org.viperstudio.preference.tuning.TuningTask;
import org.viperstudio.tensor.Backend;
import org.viperstudio.tensor.DType;
import org.viperstudio.tensor.Device;
import org.viperstudio.tensor.Weights;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that the training of the two adapters has in common. */
final class TuningOptions {
    /** A step of a whole IDEFICS2 takes minutes without a graphics processor; what it learned is saved after it. */
    private static final Duration LONGEST_STEP = Duration.ofMinutes(30);

    @Option(names = "--data", required = true, description = "JSON Lines, one person a line.")
    private Path data = Path.of("");

    @Option(names = "--model", required = true, description = "IDEFICS2's folder.")
    private Path model = Path.of("");

    @Option(names = "--out", required = true, description = "The adapter's folder.")
    private Path out = Path.of("");

    @Option(names = "--resume", description = "Continue from the state in the adapter's folder.")
    private boolean resume;

    @Option(names = "--steps", description = "Total number of steps. Default: ${DEFAULT-VALUE}.")
    private int steps = 1000;

    @Option(names = "--batch", description = "Examples per step. Default: ${DEFAULT-VALUE}.")
    private int batch = 4;

    @Option(names = "--rate", description = "Learning rate. Default: ${DEFAULT-VALUE}, the paper's.")
    private double rate = 1e-5;

    @Option(
            names = "--every",
            description = "Steps between validations, each of which saves. Default: ${DEFAULT-VALUE}.")
    private int every = 100;

    @Option(names = "--rank", description = "LoRA rank. Default: ${DEFAULT-VALUE}.")
    private int rank = LoraForm.PAPER.rank();

    @Option(names = "--alpha", description = "LoRA alpha. Default: ${DEFAULT-VALUE}.")
    private double alpha = LoraForm.PAPER.alpha();

    @Option(names = "--dropout", description = "LoRA dropout, 0 to 1. Default: ${DEFAULT-VALUE}.")
    private double dropout = LoraForm.PAPER.dropout();

    @Option(names = "--seed", description = "Random seed. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(
            names = "--dtype",
            converter = ComputeType.class,
            description = "f32, bf16 or f16. Default: bf16 on a graphics processor, else f32.")
    private @Nullable DType dtype;

    @Mixin
    private final DeviceOption device = new DeviceOption();

    /** Reads what is to be learned. */
    interface Reading {
        TuningTask read(Path data, PromptTokenizer prompts, ImageProcessor pictures) throws IOException;
    }

    void train(Reading reading, CommandOut print) throws IOException {
        Destination.requireFolder(out);
        if (!resume && AdapterTrainer.begun(out)) {
            throw new IllegalArgumentException(
                    out + " holds a run already: go on from it with --resume, or name another folder");
        }
        LanguageSettings settings = LanguageSettings.read(model).withPaperSizes();
        TuningTask task =
                reading.read(data, PromptTokenizer.read(model, settings), new ImageProcessor(settings.pictures()));
        TuningPlan plan = new TuningPlan(out, new LoraForm(rank, alpha, dropout), steps, batch, rate, every, seed);
        Backend backend = device.backend();
        try (Weights base = Weights.open(ModelFiles.weightsIn(model));
                StopSignal signal = new StopSignal(LONGEST_STEP)) {
            backend.call(() -> {
                print.tell("loading " + model);
                Compute compute = new Compute(backend, dtype(backend));
                try (Idefics2Tuning tuning = new Idefics2Tuning(compute, settings.config(), base, plan.form(), seed)) {
                    train(new AdapterTrainer(tuning, task, plan), signal, print);
                }
                return true;
            });
        }
    }

    private void train(AdapterTrainer trainer, StopSignal signal, CommandOut print) throws IOException {
        if (resume) {
            trainer.resume();
            print.tell("going on after step " + trainer.done());
        }
        if (trainer.done() >= steps) {
            print.tell("that is all of --steps %d: name more to learn on".formatted(steps));
        }
        trainer.run(listener(print, signal));
    }

    private DType dtype(Backend backend) {
        DType usual = backend.device().kind() == Device.Kind.CPU ? DType.F32 : DType.BF16;
        return dtype == null ? usual : dtype;
    }

    private TuningListener listener(CommandOut print, StopSignal signal) {
        return new TuningListener() {
            @Override
            public boolean onStep(int step, double loss) {
                print.tell("step %d of %d, loss %.4f".formatted(step, steps, loss));
                return !signal.given();
            }

            @Override
            public void onSaved(int step, OptionalDouble validation) {
                String measured = validation.isPresent()
                        ? String.format(Locale.ROOT, ", loss of people not learned from %.4f", validation.getAsDouble())
                        : "";
                print.tell("saved " + out + measured);
            }
        };
    }
}
