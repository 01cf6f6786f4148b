package org.viperstudio.command;

import com.google.gson.JsonObject;
import org.viperstudio.bench.ResidentMemory;
import org.viperstudio.studio.Studio;
import org.viperstudio.window.HistoryBenchmark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the history of the real window. */
@Command(
        name = "history",
        description = "Opens a long history in the real window, off screen, scrolls through it, and times both.",
        mixinStandardHelpOptions = true)
final class HistoryBench extends WindowBenchmarkCommand {
    private static final double MEBIBYTE = 1 << 20;

    @Option(names = "--pictures", description = "Pictures in the history. Default: ${DEFAULT-VALUE}.")
    private int pictures = 10_000;

    @Option(names = "--comments", description = "Comments in the profile. Default: ${DEFAULT-VALUE}.")
    private int comments = 500;

    @Override
    void measure(Studio studio, JsonObject figures) {
        HistoryBenchmark.Figures measured = HistoryBenchmark.run(studio, pictures, comments);
        figures.addProperty("pictures", pictures);
        figures.addProperty("comments", comments);
        figures.addProperty("open_s", measured.opened().toMillis() / 1000.0);
        figures.addProperty("all_listed_s", measured.listed().toMillis() / 1000.0);
        add(figures, measured.latencies());
        figures.addProperty("heap_mib", Math.round(measured.heapBytes() / MEBIBYTE));
        ResidentMemory.peak().ifPresent(peak -> figures.addProperty("peak_rss_mib", Math.round(peak / MEBIBYTE)));
    }
}
