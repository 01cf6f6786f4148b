package org.viperstudio.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.viperstudio.preference.tuning.ExtractorTask;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Trains an adapter of the extractor. */
@Command(
        name = "extractor",
        description = {
            "Trains an adapter (LoRA) of IDEFICS2 as the extractor (VPE), which reads tastes out of comments.",
            "Ctrl-C ends a run after the step with everything saved; --resume goes on from there."
        },
        mixinStandardHelpOptions = true)
final class TrainExtractorCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private TuningOptions options = new TuningOptions();

    @Override
    public Integer call() throws Exception {
        options.train(ExtractorTask::read, CommandOut.of(spec));
        return StudioCommand.DONE;
    }
}
