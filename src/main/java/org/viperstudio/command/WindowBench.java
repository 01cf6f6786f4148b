package org.viperstudio.command;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.viperstudio.window.FxThreadMonitor;
import org.viperstudio.window.WindowBenchmark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the window. */
@Command(
        name = "window",
        description = "Runs the real window off screen and measures how soon it is usable and how long it stalls.",
        mixinStandardHelpOptions = true)
final class WindowBench implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        CommandOut out = CommandOut.of(spec);
        WindowBenchmark.Figures figures;
        try (TemporaryFolder data = new TemporaryFolder("viper-window-")) {
            figures = WindowBenchmark.run(data.path());
        }
        if (json) {
            out.out().println(object(figures));
        } else {
            out.out()
                    .printf(
                            Locale.ROOT,
                            "usable %.0f ms after the process began, %.0f ms of them spent before the window program%n",
                            figures.usableMillis(),
                            figures.startedMillis());
            figures.latencies().forEach((part, latencies) -> out.out().println(line(part, latencies)));
        }
        out.out().flush();
        return StudioCommand.DONE;
    }

    private static String line(String part, FxThreadMonitor.Latencies latencies) {
        return String.format(
                Locale.ROOT,
                "%s: the JavaFX thread answered after %.1f ms (median), %.1f ms (99 %%), %.1f ms (longest);"
                        + " %d of %d times after more than a frame; it computed %.1f ms at most",
                part,
                latencies.quantile(0.5),
                latencies.quantile(0.99),
                latencies.longest(),
                latencies.overAFrame(),
                latencies.waits().size(),
                latencies.computing());
    }

    private static JsonObject object(WindowBenchmark.Figures figures) {
        JsonObject object = new JsonObject();
        object.addProperty("started_ms", figures.startedMillis());
        object.addProperty("usable_ms", figures.usableMillis());
        figures.latencies().forEach((part, latencies) -> {
            JsonObject waits = new JsonObject();
            waits.addProperty("median_ms", latencies.quantile(0.5));
            waits.addProperty("p99_ms", latencies.quantile(0.99));
            waits.addProperty("longest_ms", latencies.longest());
            waits.addProperty("computing_ms", latencies.computing());
            waits.addProperty("over_a_frame", latencies.overAFrame());
            waits.addProperty("answers", latencies.waits().size());
            object.add(part, waits);
        });
        return object;
    }
}
