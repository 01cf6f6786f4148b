package org.viperstudio.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Trains what the program carries. */
@Command(
        name = "train",
        description = "Trains the models that the program carries.",
        mixinStandardHelpOptions = true,
        subcommands = TrainSketchCommand.class)
final class TrainCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        CommandOut print = CommandOut.of(spec);
        spec.commandLine().usage(print.out());
    }
}
