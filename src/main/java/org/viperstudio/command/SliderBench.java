package org.viperstudio.command;

import com.google.gson.JsonObject;
import java.time.Duration;
import org.viperstudio.studio.Studio;
import org.viperstudio.window.SliderBenchmark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the live slider in the real window. */
@Command(
        name = "slider",
        description = "Drags the real window's slider, off screen, and measures how soon the exact picture appears.",
        mixinStandardHelpOptions = true)
final class SliderBench extends WindowBenchmarkCommand {
    @Option(names = "--rests", description = "How many degrees to stop at. Default: ${DEFAULT-VALUE}.")
    private int rests = 20;

    @Override
    void measure(Studio studio, JsonObject figures) {
        studio.profiles().current().taste().add("impasto", true);
        studio.profiles().current().taste().add("warm light", true);
        studio.profiles().current().taste().add("neon colours", false);
        SliderBenchmark.Figures measured = SliderBenchmark.run(studio, rests);
        figures.addProperty("strip_s", seconds(measured.strip()));
        figures.addProperty("rests", rests);
        figures.addProperty("rest_to_exact_median_s", seconds(measured.medianToExact()));
        figures.addProperty("rest_to_exact_slowest_s", seconds(measured.slowestToExact()));
        figures.addProperty("moves_served_at_once", Math.round(1000 * measured.served()) / 1000.0);
        add(figures, measured.latencies());
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
