package org.viperstudio.command;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.viperstudio.preference.Comment;
import org.viperstudio.preference.ExtractionListener;
import org.viperstudio.preference.PreferredAttribute;
import org.viperstudio.preference.VisualPreference;
import org.viperstudio.preference.idefics2.Idefics2Extractor;
import org.viperstudio.preference.next.Suggestion;
import org.viperstudio.studio.taste.CommentsFile;
import org.viperstudio.studio.taste.EmbeddedTaste;
import org.viperstudio.text.catalogue.AttributeCatalogue;
import org.viperstudio.window.gallery.SuggestionWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Reads a taste out of comments. */
@Command(
        name = "extract",
        description = "Reads a taste out of comments: what is liked, what is disliked, and which comments say so.",
        mixinStandardHelpOptions = true)
final class ExtractCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @ParentCommand
    private @Nullable StudioCommand studio;

    @Option(
            names = "--comments",
            required = true,
            paramLabel = "FILE",
            description = "A JSON list of {\"image\": path or gallery id or null, \"comment\": text}.")
    private Path comments = Path.of("");

    @Option(names = "--next", paramLabel = "N", description = "Also suggest N gallery pictures to comment on next.")
    private int next;

    @Mixin
    private LanguageModelOptions idefics2 = new LanguageModelOptions();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        if (next < 0) {
            throw new IllegalArgumentException("--next is a number of pictures, not " + next + ".");
        }
        if (Files.isDirectory(comments)) {
            throw new IllegalArgumentException(comments + " is a folder. Name a JSON file of comments.");
        }
        List<Comment> said = new CommentsFile(StudioCommand.gallery(studio)).read(comments);
        CommandOut print = CommandOut.of(spec);
        VisualPreference taste = taste(said, print);
        List<Suggestion> suggestions =
                next > 0 ? EmbeddedTaste.next(said, taste).stream().limit(next).toList() : List.of();
        if (json) {
            print.out().println(new GsonBuilder().disableHtmlEscaping().create().toJson(object(taste, suggestions)));
        } else {
            taste.liked().forEach(attribute -> print.out().println("+ " + line(attribute)));
            taste.disliked().forEach(attribute -> print.out().println("- " + line(attribute)));
            taste.contradictions().forEach(name -> print.out().println("both liked and disliked: " + name));
            suggestions.forEach(
                    one -> print.out().println("next: " + one.picture() + " " + SuggestionWords.reason(one)));
        }
        print.out().flush();
        return StudioCommand.DONE;
    }

    private VisualPreference taste(List<Comment> said, CommandOut print) throws Exception {
        AttributeCatalogue catalogue = AttributeCatalogue.load();
        if (!idefics2.given()) {
            return EmbeddedTaste.extractor(catalogue).extract(said, ExtractionListener.SILENT);
        }
        try (StopSignal signal = new StopSignal()) {
            return idefics2.use(
                    StudioCommand.quantised(studio), signal, print, model -> new Idefics2Extractor(model, catalogue)
                            .extract(said, text -> !signal.given()));
        }
    }

    private static String line(PreferredAttribute attribute) {
        return String.format(
                Locale.ROOT, "%-32s %.2f  from %s", attribute.name(), attribute.weight(), attribute.from());
    }

    private static JsonObject object(VisualPreference taste, List<Suggestion> suggestions) {
        JsonObject object = new JsonObject();
        object.add("liked", array(taste.liked()));
        object.add("disliked", array(taste.disliked()));
        object.add("contradictions", new GsonBuilder().create().toJsonTree(taste.contradictions()));
        if (!suggestions.isEmpty()) {
            JsonArray next = new JsonArray();
            suggestions.forEach(one -> next.add(object(one)));
            object.add("next", next);
        }
        return object;
    }

    private static JsonObject object(Suggestion suggestion) {
        JsonObject object = new JsonObject();
        object.addProperty("picture", suggestion.picture());
        object.addProperty("bits", suggestion.bits());
        object.addProperty("reason", SuggestionWords.reason(suggestion));
        return object;
    }

    private static JsonArray array(List<PreferredAttribute> side) {
        JsonArray array = new JsonArray();
        for (PreferredAttribute attribute : side) {
            JsonObject one = new JsonObject();
            one.addProperty("attribute", attribute.name());
            one.addProperty("weight", attribute.weight());
            one.add("from", new GsonBuilder().create().toJsonTree(attribute.from()));
            array.add(one);
        }
        return array;
    }
}
