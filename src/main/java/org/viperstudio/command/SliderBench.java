package org.viperstudio.command;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.viperstudio.store.DataFolder;
import org.viperstudio.studio.Studio;
import org.viperstudio.window.SliderTrial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the live slider in the real window. */
@Command(
        name = "slider",
        description = "Drags the slider of the real window, in memory, and tells how soon the exact picture is there.",
        mixinStandardHelpOptions = true)
final class SliderBench implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--rests", description = "How often to rest at a new degree. Default: ${DEFAULT-VALUE}.")
    private int rests = 20;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Path data = Files.createTempDirectory("viper-slider-");
        SliderTrial.Figures figures;
        try (Studio studio = Studio.open(DataFolder.at(data))) {
            studio.profiles().current().taste().add("impasto", true);
            studio.profiles().current().taste().add("warm light", true);
            studio.profiles().current().taste().add("neon colours", false);
            figures = SliderTrial.run(studio, rests);
        } finally {
            TemporaryFolder.remove(data);
        }
        print(figures);
        return StudioCommand.DONE;
    }

    private void print(SliderTrial.Figures figures) {
        JsonObject object = new JsonObject();
        object.addProperty("strip_s", seconds(figures.strip()));
        object.addProperty("rests", rests);
        object.addProperty("rest_to_exact_median_s", seconds(figures.medianToExact()));
        object.addProperty("rest_to_exact_slowest_s", seconds(figures.slowestToExact()));
        object.addProperty("moves_served_at_once", Math.round(1000 * figures.served()) / 1000.0);
        object.addProperty(
                "longest_fx_stall_ms", Math.round(10 * figures.heard().longest()) / 10.0);
        object.addProperty("fx_waits_over_16_ms", figures.heard().overAFrame());
        CommandOut out = CommandOut.of(spec);
        if (json) {
            out.out().println(object);
        } else {
            object.entrySet().forEach(entry -> out.out()
                    .printf(
                            Locale.ROOT,
                            "%-26s %s%n",
                            entry.getKey(),
                            entry.getValue().getAsString()));
        }
        out.out().flush();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
