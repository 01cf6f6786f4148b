package org.viperstudio.command;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.viperstudio.window.Heartbeat;
import org.viperstudio.window.WindowTrial;
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
        WindowTrial.Figures figures;
        try (TemporaryFolder data = new TemporaryFolder("viper-window-")) {
            figures = WindowTrial.run(data.path());
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
            figures.heard().forEach((part, heard) -> out.out().println(line(part, heard)));
        }
        out.out().flush();
        return StudioCommand.DONE;
    }

    private static String line(String part, Heartbeat.Heard heard) {
        return String.format(
                Locale.ROOT,
                "%s: the JavaFX thread answered after %.1f ms (median), %.1f ms (99 %%), %.1f ms (longest);"
                        + " %d of %d times after more than a frame; it computed %.1f ms at most",
                part,
                heard.quantile(0.5),
                heard.quantile(0.99),
                heard.longest(),
                heard.overAFrame(),
                heard.waits().size(),
                heard.computing());
    }

    private static JsonObject object(WindowTrial.Figures figures) {
        JsonObject object = new JsonObject();
        object.addProperty("started_ms", figures.startedMillis());
        object.addProperty("usable_ms", figures.usableMillis());
        figures.heard().forEach((part, heard) -> {
            JsonObject waits = new JsonObject();
            waits.addProperty("median_ms", heard.quantile(0.5));
            waits.addProperty("p99_ms", heard.quantile(0.99));
            waits.addProperty("longest_ms", heard.longest());
            waits.addProperty("computing_ms", heard.computing());
            waits.addProperty("over_a_frame", heard.overAFrame());
            waits.addProperty("answers", heard.waits().size());
            object.add(part, waits);
        });
        return object;
    }
}
