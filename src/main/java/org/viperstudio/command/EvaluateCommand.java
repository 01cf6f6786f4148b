package org.viperstudio.command;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.viperstudio.people.trial.ExtractorTrial;
import org.viperstudio.people.trial.HandwrittenTrial;
import org.viperstudio.people.trial.Miss;
import org.viperstudio.people.trial.Score;
import org.viperstudio.studio.taste.EmbeddedTrial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how well the product understands and paints. */
@Command(
        name = "evaluate",
        description = "Measures how well tastes are understood, and pictures painted in them.",
        mixinStandardHelpOptions = true,
        subcommands = EvaluateSketchCommand.class)
final class EvaluateCommand {
    private static final int NEWS = 25;

    @Spec
    private @Nullable CommandSpec spec;

    /** The embedded extractor. */
    @Command(
            name = "extractor",
            description = "Measures the embedded extractor on simulated people and on comments annotated by hand.",
            mixinStandardHelpOptions = true)
    Integer extractor(
            @Option(names = "--people", defaultValue = "300", description = "How many. Default: ${DEFAULT-VALUE}.")
                    int people,
            @Option(names = "--seed", defaultValue = "20260", description = "Which. Default: ${DEFAULT-VALUE}.")
                    long seed,
            @Option(
                            names = "--grammar",
                            defaultValue = "heldout",
                            description = "How they write: heldout, or development. Default: ${DEFAULT-VALUE}.")
                    String grammar,
            @Option(
                            names = "--handwritten",
                            defaultValue = "src/test/resources/comments/handwritten.json",
                            description = "Comments annotated by hand. Default: ${DEFAULT-VALUE}.")
                    Path handwritten,
            @Option(names = "--json", description = "Print one JSON object.") boolean json)
            throws IOException {
        CommandOut print = CommandOut.of(spec);
        EmbeddedTrial trial = new EmbeddedTrial();
        ExtractorTrial.Result result = trial.simulated(people, grammar, seed, (done, of) -> {
            if (!json && done > 0 && done % NEWS == 0) {
                print.err().println(done + " of " + of + " people");
                print.err().flush();
            }
            return true;
        });
        Optional<HandwrittenTrial.Result> byHand =
                Files.exists(handwritten) ? Optional.of(trial.handwritten(handwritten)) : Optional.empty();
        JsonObject figures = figures(people, grammar, seed, result, byHand);
        if (json) {
            print.out().println(new GsonBuilder().disableHtmlEscaping().create().toJson(figures));
        } else {
            figures.entrySet().forEach(entry -> print(print, entry.getKey(), entry.getValue()));
        }
        print.out().flush();
        return StudioCommand.DONE;
    }

    private static void print(CommandOut print, String key, JsonElement value) {
        if (value.isJsonArray()
                && !value.getAsJsonArray().isEmpty()
                && value.getAsJsonArray().get(0).isJsonObject()) {
            print.out().println(key);
            value.getAsJsonArray().forEach(one -> print.out().println("  " + one));
        } else {
            print.out().printf("%-36s %s%n", key, value);
        }
    }

    private static JsonObject figures(
            int people,
            String grammar,
            long seed,
            ExtractorTrial.Result result,
            Optional<HandwrittenTrial.Result> byHand) {
        JsonObject figures = new JsonObject();
        figures.addProperty("people", people);
        figures.addProperty("grammar", grammar);
        figures.addProperty("seed", seed);
        add(figures, "liked", result.liked());
        add(figures, "disliked", result.disliked());
        figures.addProperty("polarity errors", rounded(result.polarityErrors()));
        figures.add("author among 5: top 1, 2, 3", array(result.author()));
        figures.add("taste rebuilt among 5: top 1, 2, 3", array(result.rebuilt()));
        figures.addProperty("milliseconds a comment", rounded(result.millisecondsPerComment()));
        byHand.ifPresent(found -> {
            add(figures, "handwritten liked", found.liked());
            add(figures, "handwritten disliked", found.disliked());
            add(figures, "handwritten", found.both());
        });
        figures.add("worst misses", misses(result.worst()));
        byHand.ifPresent(found -> figures.add(
                "worst misses of the handwritten",
                misses(found.misses().stream().limit(20).toList())));
        return figures;
    }

    private static void add(JsonObject figures, String name, Score score) {
        figures.addProperty(name + " F1", rounded(score.f1()));
        figures.addProperty(name + " precision", rounded(score.precision()));
        figures.addProperty(name + " recall", rounded(score.recall()));
    }

    private static JsonElement misses(List<Miss> misses) {
        return new GsonBuilder().create().toJsonTree(misses);
    }

    private static JsonElement array(List<Double> values) {
        return new GsonBuilder()
                .create()
                .toJsonTree(values.stream().map(EvaluateCommand::rounded).toList());
    }

    private static double rounded(double value) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.4f", value));
    }
}
