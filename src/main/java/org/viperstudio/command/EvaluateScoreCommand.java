package org.viperstudio.command;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.viperstudio.people.trial.ScoreTrial;
import org.viperstudio.studio.taste.EmbeddedScoreTrial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the embedded personal score. */
@Command(
        name = "score",
        description = {
            "Measures the embedded personal score on simulated people, by the number of example pictures.",
            "right: on the right side of 0.5; ordered: a liked picture above a disliked one. Chance is 0.5.",
            "Then its calibration: the share of pictures with similar scores that were liked."
        },
        mixinStandardHelpOptions = true)
final class EvaluateScoreCommand implements Callable<Integer> {
    private static final int PEOPLE_A_LINE = 10;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--people", description = "How many people. Default: ${DEFAULT-VALUE}.")
    private int people = 100;

    @Option(names = "--seed", description = "Random seed. Default: ${DEFAULT-VALUE}.")
    private long seed = 20_260;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        AtLeastOne.require("--people", people);
        CommandOut print = CommandOut.of(spec);
        try (StopSignal signal = new StopSignal();
                TemporaryFolder folder = new TemporaryFolder("viper-score")) {
            measure(new EmbeddedScoreTrial(people, seed, folder.path(), listener(print, signal)), print);
            return signal.given() ? StudioCommand.STOPPED : StudioCommand.DONE;
        }
    }

    private void measure(EmbeddedScoreTrial trial, CommandOut print) throws IOException {
        ScoreTrial.Result painted = trial.painted();
        ScoreTrial.Result gallery = trial.gallery();
        if (json) {
            print.out().println(new GsonBuilder().create().toJson(Map.of("painted", painted, "gallery", gallery)));
        } else {
            print(print, "painted pictures", painted);
            print(print, "gallery", gallery);
        }
        print.out().flush();
    }

    private IntPredicate listener(CommandOut print, StopSignal signal) {
        return done -> {
            if (!json && done > 0 && done % PEOPLE_A_LINE == 0) {
                print.tell(done + " of " + people + " people");
            }
            return !signal.given();
        };
    }

    private static void print(CommandOut print, String name, ScoreTrial.Result result) {
        print.out().printf(Locale.ROOT, "%s, scores from %.3f to %.3f%n", name, result.least(), result.most());
        result.curve().forEach(point -> print.out()
                .printf(
                        Locale.ROOT,
                        "  %2d shown: right %.3f  ordered %.3f  (%,d asked)%n",
                        point.context(),
                        point.right(),
                        point.ordered(),
                        point.asked()));
        result.bands().forEach(band -> print.out()
                .printf(
                        Locale.ROOT,
                        "  scored from %.1f on: liked %.3f  (%,d asked)%n",
                        band.from(),
                        band.liked(),
                        band.asked()));
    }
}
