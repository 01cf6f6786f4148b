package org.viperstudio.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.viperstudio.preference.tuning.MetricTask;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Trains an adapter of the metric. */
@Command(
        name = "metric",
        description = {
            "Trains an adapter (LoRA) of IDEFICS2 as the metric, which scores pictures for a person.",
            "Ctrl-C ends a run after the step with everything saved; --resume goes on from there."
        },
        mixinStandardHelpOptions = true)
final class TrainMetricCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private TuningOptions options = new TuningOptions();

    @Override
    public Integer call() throws Exception {
        options.train(MetricTask::read, CommandOut.of(spec));
        return StudioCommand.DONE;
    }
}
