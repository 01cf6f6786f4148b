package org.viperstudio.command;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.viperstudio.bench.ResidentMemory;
import org.viperstudio.store.DataFolder;
import org.viperstudio.studio.Studio;
import org.viperstudio.window.HistoryTrial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the history of the real window. */
@Command(
        name = "history",
        description =
                "Opens the real window's history over many pictures, in memory, scrolls, and tells how long it took.",
        mixinStandardHelpOptions = true)
final class HistoryBench implements Callable<Integer> {
    private static final double MEBIBYTE = 1 << 20;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--pictures", description = "How many there are. Default: ${DEFAULT-VALUE}.")
    private int pictures = 10_000;

    @Option(names = "--comments", description = "How many comments there are. Default: ${DEFAULT-VALUE}.")
    private int comments = 500;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        CommandOut out = CommandOut.of(spec);
        Path data = Files.createTempDirectory("viper-history-");
        HistoryTrial.Figures figures;
        try (Studio studio = Studio.open(DataFolder.at(data))) {
            out.err().println("keeping " + pictures + " pictures in " + data);
            out.err().flush();
            figures = HistoryTrial.run(studio, pictures, comments);
        } finally {
            TemporaryFolder.remove(data);
        }
        JsonObject object = new JsonObject();
        object.addProperty("pictures", pictures);
        object.addProperty("comments", comments);
        object.addProperty("open_s", figures.opened().toMillis() / 1000.0);
        object.addProperty("all_listed_s", figures.listed().toMillis() / 1000.0);
        object.addProperty(
                "longest_fx_stall_ms", Math.round(10 * figures.heard().longest()) / 10.0);
        object.addProperty("fx_waits_over_16_ms", figures.heard().overAFrame());
        object.addProperty("heap_mib", Math.round(figures.heapBytes() / MEBIBYTE));
        ResidentMemory.peak().ifPresent(peak -> object.addProperty("peak_rss_mib", Math.round(peak / MEBIBYTE)));
        if (json) {
            out.out().println(object);
        } else {
            object.entrySet().forEach(entry -> out.out()
                    .printf(
                            Locale.ROOT,
                            "%-22s %s%n",
                            entry.getKey(),
                            entry.getValue().getAsString()));
        }
        out.out().flush();
        return StudioCommand.DONE;
    }
}
