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
import java.util.stream.Stream;
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
    private static final List<Path> HANDWRITTEN = Stream.of("handwritten.json", "voices.json")
            .map(Path.of("src/test/resources/comments")::resolve)
            .toList();

    private static final int PEOPLE_A_LINE = 25;
    private static final int MOST_MISSES = 20;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--people", description = "How many people. Default: ${DEFAULT-VALUE}.")
    private int people = 300;

    @Option(names = "--seed", description = "Random seed. Default: ${DEFAULT-VALUE}.")
    private long seed = 20_260;

    @Option(
            names = "--grammar",
            description = "How they write: heldout, reserve, second or development. Default: ${DEFAULT-VALUE}.")
    private String grammar = "heldout";

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "Measure on the people in this file, which the people command wrote.")
    private @Nullable Path from;

    @Option(
            names = "--handwritten",
            split = ",",
            paramLabel = "FILE",
            description = "Comments annotated by hand. Default: those among the program's source, if it is here.")
    private List<Path> handwritten = List.of();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        CommandOut print = CommandOut.of(spec);
        EmbeddedTrial trial = new EmbeddedTrial();
        JsonObject figures = new JsonObject();
        boolean stopped;
        try (StopSignal signal = new StopSignal()) {
            ExtractorTrial.Listener listener = (done, of) -> {
                if (!json && done > 0 && done % PEOPLE_A_LINE == 0) {
                    print.tell(done + " of " + of + " people");
                }
                return !signal.given();
            };
            source(figures);
            add(
                    figures,
                    from == null
                            ? trial.simulated(people, grammar, seed, listener)
                            : trial.imported(from, seed, listener));
            stopped = signal.given();
        }
        for (Path file : stopped ? List.<Path>of() : annotated(print)) {
            add(figures, file.getFileName().toString().replace(".json", ""), trial.handwritten(file));
        }
        print(figures, print);
        return stopped ? StudioCommand.STOPPED : StudioCommand.DONE;
    }

    /** The files that were named, or the program's own, which lie with its source alone. */
    private List<Path> annotated(CommandOut print) {
        if (!handwritten.isEmpty()) {
            return handwritten;
        }
        List<Path> own = HANDWRITTEN.stream().filter(Files::exists).toList();
        if (own.isEmpty()) {
            print.tell("no comments annotated by hand are here: name a file of them with --handwritten");
        }
        return own;
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

    private void source(JsonObject figures) {
        if (from == null) {
            figures.addProperty("grammar", grammar);
        } else {
            figures.addProperty("from", from.toString());
        }
        figures.addProperty("seed", seed);
    }

    private static void add(JsonObject figures, ExtractorTrial.Result result) {
        figures.addProperty("people", result.people());
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
                GSON.toJsonTree(result.misses().stream().limit(MOST_MISSES).toList()));
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
