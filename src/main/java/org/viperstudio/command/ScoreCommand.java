package org.viperstudio.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.viperstudio.picture.PictureFormat;
import org.viperstudio.preference.PersonalScore;
import org.viperstudio.preference.VisualPreference;
import org.viperstudio.preference.idefics2.Idefics2Score;
import org.viperstudio.studio.taste.EmbeddedTaste;
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
                "Tells how much a person would like pictures, from 0 to 1, after pictures that they liked and disliked.",
        mixinStandardHelpOptions = true)
final class ScoreCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @ParentCommand
    private @Nullable StudioCommand studio;

    @Option(names = "--liked", required = true, paramLabel = "DIR", description = "A folder of pictures they liked.")
    private Path liked = Path.of("");

    @Option(
            names = "--disliked",
            required = true,
            paramLabel = "DIR",
            description = "A folder of pictures they did not.")
    private Path disliked = Path.of("");

    @Parameters(paramLabel = "IMAGE", arity = "1..*", description = "The pictures to score.")
    private List<Path> images = List.of();

    @Mixin
    private LanguageModelOptions idefics2 = new LanguageModelOptions();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        CommandOut print = CommandOut.of(spec);
        if (!idefics2.given()) {
            return print(EmbeddedTaste.score(pictures(liked), pictures(disliked), VisualPreference.NONE), print);
        }
        try (StopSignal signal = new StopSignal()) {
            return idefics2.use(
                    StudioCommand.quantised(studio),
                    signal,
                    print,
                    model -> print(new Idefics2Score(model, pictures(disliked), pictures(liked)), print));
        }
    }

    private Integer print(PersonalScore score, CommandOut print) {
        JsonArray scores = new JsonArray();
        for (Path image : images) {
            double value = Math.round(10_000 * score.score(image)) / 10_000.0;
            JsonObject one = new JsonObject();
            one.addProperty("image", image.toString());
            one.addProperty("score", value);
            scores.add(one);
            if (!json) {
                print.out().println(String.format(Locale.ROOT, "%.4f  %s", value, image));
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
