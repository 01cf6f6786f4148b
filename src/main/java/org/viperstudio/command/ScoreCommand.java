package org.viperstudio.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.viperstudio.language.WritingListener;
import org.viperstudio.picture.PictureFormat;
import org.viperstudio.preference.ClipScore;
import org.viperstudio.preference.PersonalScore;
import org.viperstudio.preference.VisualPreference;
import org.viperstudio.preference.idefics2.Idefics2Score;
import org.viperstudio.studio.taste.EmbeddedTaste;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Scores pictures for one person. */
@Command(
        name = "score",
        description =
                "Scores how much a person would like pictures, 0 to 1, given pictures that they liked and disliked;"
                        + " with --clip, how well pictures match a text: cosine similarity, and the model's score.",
        mixinStandardHelpOptions = true)
final class ScoreCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @ParentCommand
    private @Nullable StudioCommand studio;

    @ArgGroup(multiplicity = "1")
    private ScoreOptions way = new ScoreOptions();

    @Parameters(paramLabel = "IMAGE", arity = "1..*", description = "The pictures to score.")
    private List<Path> images = List.of();

    @Mixin
    private LanguageModelOptions idefics2 = new LanguageModelOptions();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        CommandOut print = CommandOut.of(spec);
        Optional<ScoreOptions.Text> text = way.text();
        if (text.isPresent()) {
            idefics2.refuseModel("--clip");
            return byText(text.get(), print);
        }
        List<Path> liked = pictures(way.person().liked());
        List<Path> disliked = pictures(way.person().disliked());
        if (!idefics2.given()) {
            return byPerson(EmbeddedTaste.score(liked, disliked, VisualPreference.NONE), print);
        }
        try (StopSignal signal = new StopSignal()) {
            return idefics2.use(
                    StudioCommand.quantised(studio),
                    signal,
                    print,
                    model -> byPerson(new Idefics2Score(model, disliked, liked, until(signal)), print));
        }
    }

    private static WritingListener until(StopSignal signal) {
        return new WritingListener() {
            @Override
            public boolean onReading(double done) {
                return !signal.given();
            }
        };
    }

    private Integer byPerson(PersonalScore score, CommandOut print) {
        return print(print, image -> {
            Map<String, Double> values = new LinkedHashMap<>();
            values.put("score", rounded(score.score(image)));
            return values;
        });
    }

    private Integer byText(ScoreOptions.Text text, CommandOut print) throws IOException {
        try (ClipScore scores = ClipScore.open(folder(text.clip()), text.prompt(), idefics2.backend())) {
            return print(print, image -> {
                ClipScore.Value value = scores.of(image);
                Map<String, Double> values = new LinkedHashMap<>();
                values.put("similarity", rounded(value.similarity()));
                values.put("score", rounded(value.score()));
                return values;
            });
        }
    }

    /** A folder as it was named, or what was downloaded under that name. */
    private Path folder(Path named) {
        Path downloaded =
                Optional.ofNullable(studio).orElseThrow().data().models().resolve(named);
        return Files.exists(named) || !Files.exists(downloaded) ? named : downloaded;
    }

    private static double rounded(double value) {
        return Math.round(10_000 * value) / 10_000.0;
    }

    /** Scores the pictures one by one: what is told of each, by name. */
    private Integer print(CommandOut print, Function<Path, Map<String, Double>> score) {
        JsonArray scores = new JsonArray();
        for (Path image : images) {
            Map<String, Double> values = score.apply(image);
            JsonObject one = new JsonObject();
            one.addProperty("image", image.toString());
            values.forEach(one::addProperty);
            scores.add(one);
            if (!json) {
                print.out().println(line(values.values()) + image);
            }
        }
        if (json) {
            JsonObject object = new JsonObject();
            object.add("scores", scores);
            print.out().println(object);
        }
        print.out().flush();
        return StudioCommand.DONE;
    }

    private static String line(Collection<Double> values) {
        return values.stream()
                .map(value -> String.format(Locale.ROOT, "%.4f  ", value))
                .collect(Collectors.joining());
    }

    /** The pictures in a folder, by name; other files are passed over. */
    private static List<Path> pictures(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(folder + ": no such folder. Check the path.");
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> pictures = files.filter(Files::isRegularFile)
                    .filter(file -> PictureFormat.of(file).isPresent())
                    .sorted()
                    .toList();
            if (pictures.isEmpty()) {
                throw new IllegalArgumentException(folder + " holds no picture: one at least is needed on each side.");
            }
            return pictures;
        }
    }
}
