package org.viperstudio.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Measures how well the product understands and paints. */
@Command(
        name = "evaluate",
        description = "Measures how well tastes are understood, and pictures painted in them.",
        mixinStandardHelpOptions = true,
        subcommands = {EvaluateExtractorCommand.class, EvaluateScoreCommand.class, EvaluateSketchCommand.class})
final class EvaluateCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        CommandOut print = CommandOut.of(spec);
        spec.commandLine().usage(print.out());
    }
}
