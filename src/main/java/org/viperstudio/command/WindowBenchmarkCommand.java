package org.viperstudio.command;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.viperstudio.store.DataFolder;
import org.viperstudio.studio.Studio;
import org.viperstudio.window.FxThreadMonitor;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A measurement of the real window over data that are made for it and taken away afterwards. */
abstract class WindowBenchmarkCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public final Integer call() throws IOException {
        CommandOut out = CommandOut.of(spec);
        JsonObject figures = new JsonObject();
        try (TemporaryFolder data = new TemporaryFolder("viper-trial-");
                Studio studio = Studio.open(DataFolder.at(data.path()))) {
            measure(studio, figures);
        }
        out.figures(figures, json);
        return StudioCommand.DONE;
    }

    /** Measures, and adds what was found. */
    abstract void measure(Studio studio, JsonObject figures);

    static void add(JsonObject figures, FxThreadMonitor.Latencies latencies) {
        figures.addProperty("longest_fx_stall_ms", Math.round(10 * latencies.longest()) / 10.0);
        figures.addProperty("longest_fx_computing_ms", Math.round(10 * latencies.computing()) / 10.0);
        figures.addProperty("fx_waits_over_16_ms", latencies.overAFrame());
    }
}
