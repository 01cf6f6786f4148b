package org.viperstudio.command;

import picocli.CommandLine.Command;

/** Measures how well the product understands and paints. */
@Command(
        name = "evaluate",
        description = "Measures how well the program understands tastes and paints pictures in them.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {EvaluateExtractorCommand.class, EvaluateScoreCommand.class, EvaluateSketchCommand.class})
final class EvaluateCommand {}
