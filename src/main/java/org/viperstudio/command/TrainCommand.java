package org.viperstudio.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Trains the embedded model, and adapters of IDEFICS2. */
@Command(
        name = "train",
        description = "Trains the model that the program carries, and adapters of IDEFICS2.",
        mixinStandardHelpOptions = true,
        subcommands = {TrainSketchCommand.class, TrainExtractorCommand.class, TrainMetricCommand.class})
final class TrainCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        CommandOut print = CommandOut.of(spec);
        spec.commandLine().usage(print.out());
    }
}
