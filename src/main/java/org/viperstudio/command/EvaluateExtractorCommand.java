package org.viperstudio.command;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.viperstudio.people.trial.ExtractorTrial;
import org.viperstudio.people.trial.HandwrittenTrial;
import org.viperstudio.people.trial.Score;
import org.viperstudio.studio.taste.EmbeddedTrial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the embedded extractor. */
@Command(
        name = "extractor",
        description = "Measures the embedded extractor on simulated people and on comments annotated by hand.",
        mixinStandardHelpOptions = true)
final class EvaluateExtractorCommand implements Callable<Integer> {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
    private static final String COMMENTS = "src/test/resources/comments/";
    private static final int NEWS = 25;
    private static final int WORST = 20;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--people", description = "How many. Default: ${DEFAULT-VALUE}.")
    private int people = 300;

    @Option(names = "--seed", description = "Which. Default: ${DEFAULT-VALUE}.")
    private long seed = 20_260;

    @Option(
            names = "--grammar",
            description = "How they write: heldout, reserve, second or development. Default: ${DEFAULT-VALUE}.")
    private String grammar = "heldout";

    @Option(
            names = "--handwritten",
            split = ",",
            paramLabel = "FILE",
            description = "Comments annotated by hand. Default: ${DEFAULT-VALUE}.")
    private List<Path> handwritten = List.of(Path.of(COMMENTS + "handwritten.json"), Path.of(COMMENTS + "voices.json"));

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        CommandOut print = CommandOut.of(spec);
        EmbeddedTrial trial = new EmbeddedTrial();
        JsonObject figures = new JsonObject();
        try (StopSignal signal = new StopSignal()) {
            add(figures, trial.simulated(people, grammar, seed, (done, of) -> {
                if (!json && done > 0 && done % NEWS == 0) {
                    print.err().println(done + " of " + of + " people");
                    print.err().flush();
                }
                return !signal.given();
            }));
        }
        for (Path file : handwritten) {
            if (Files.exists(file)) {
                add(figures, file.getFileName().toString().replace(".json", ""), trial.handwritten(file));
            }
        }
        print(figures, print);
        return StudioCommand.DONE;
    }

    private void print(JsonObject figures, CommandOut print) {
        if (json) {
            print.out().println(GSON.toJson(figures));
        } else {
            figures.entrySet().forEach(entry -> print(print, entry.getKey(), entry.getValue()));
        }
        print.out().flush();
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

    private void add(JsonObject figures, ExtractorTrial.Result result) {
        figures.addProperty("people", people);
        figures.addProperty("grammar", grammar);
        figures.addProperty("seed", seed);
        add(figures, "liked", result.liked());
        add(figures, "disliked", result.disliked());
        figures.addProperty("polarity errors", rounded(result.polarityErrors()));
        figures.add("author among 5: top 1, 2, 3", array(result.author()));
        figures.add("taste rebuilt among 5: top 1, 2, 3", array(result.rebuilt()));
        figures.addProperty("milliseconds a comment", rounded(result.millisecondsPerComment()));
        figures.add("worst misses", GSON.toJsonTree(result.worst()));
    }

    private static void add(JsonObject figures, String name, HandwrittenTrial.Result result) {
        figures.addProperty(name + " comments", result.comments());
        add(figures, name + " liked", result.liked());
        add(figures, name + " disliked", result.disliked());
        add(figures, name, result.both());
        figures.addProperty(name + " polarity errors", rounded(result.polarityErrors()));
        figures.add(
                name + " worst misses",
                GSON.toJsonTree(result.misses().stream().limit(WORST).toList()));
    }

    private static void add(JsonObject figures, String name, Score score) {
        figures.addProperty(name + " F1", rounded(score.f1()));
        figures.addProperty(name + " precision", rounded(score.precision()));
        figures.addProperty(name + " recall", rounded(score.recall()));
    }

    private static JsonElement array(List<Double> values) {
        return GSON.toJsonTree(
                values.stream().map(EvaluateExtractorCommand::rounded).toList());
    }

    private static double rounded(double value) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.4f", value));
    }
}
