package org.viperstudio.command;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.viperstudio.preference.tuning.ExtractorTask;
import org.viperstudio.preference.tuning.MetricTask;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Trains the embedded model, and adapters of IDEFICS2. */
@Command(
        name = "train",
        description = "Trains the embedded model, and adapters for IDEFICS2.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = TrainSketchCommand.class)
final class TrainCommand {
    private static final String ENDING =
            "Ctrl-C ends a run after the current step and saves its state; --resume continues it.";

    @Spec
    private @Nullable CommandSpec spec;

    @Command(
            name = "extractor",
            description = {
                "Trains an adapter (LoRA) for IDEFICS2 as the extractor (VPE), which reads tastes out of comments.",
                ENDING
            },
            mixinStandardHelpOptions = true)
    Integer extractor(@Mixin TuningOptions options) throws IOException {
        options.train(ExtractorTask::read, CommandOut.of(spec));
        return StudioCommand.DONE;
    }

    @Command(
            name = "metric",
            description = {
                "Trains an adapter (LoRA) for IDEFICS2 as the metric, which scores pictures for a person.",
                ENDING
            },
            mixinStandardHelpOptions = true)
    Integer metric(@Mixin TuningOptions options) throws IOException {
        options.train(MetricTask::read, CommandOut.of(spec));
        return StudioCommand.DONE;
    }
}
