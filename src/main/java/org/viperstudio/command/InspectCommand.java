package org.viperstudio.command;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.viperstudio.model.ModelFile;
import org.viperstudio.model.ModelFiles;
import org.viperstudio.picture.PictureFormat;
import org.viperstudio.picture.PngFile;
import org.viperstudio.studio.GenerationSettings;
import org.viperstudio.tensor.WeightsException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what a file is. */
@Command(
        name = "inspect",
        description = "Shows the settings that a picture was made with, or what a model file is.",
        mixinStandardHelpOptions = true)
final class InspectCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A PNG, or a model file or folder.")
    private Path file = Path.of("");

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        if (!Files.exists(file)) {
            throw new IllegalArgumentException(file + ": no such file. Check the path.");
        }
        print(isPng() ? settings() : model());
        return StudioCommand.DONE;
    }

    /** By its bytes too: a PNG stays one under any name. */
    private boolean isPng() {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".png")
                || Files.isRegularFile(file) && PictureFormat.of(file).equals(Optional.of(PictureFormat.PNG));
    }

    private Map<String, Object> settings() throws Exception {
        String text = PngFile.texts(file).get(GenerationSettings.PNG_KEY);
        if (text == null) {
            throw new IllegalArgumentException(file + " holds no settings: it was made elsewhere, or without them.");
        }
        JsonObject settings = JsonParser.parseString(
                        GenerationSettings.fromJson(text).toJson())
                .getAsJsonObject();
        Map<String, Object> lines = new LinkedHashMap<>();
        settings.entrySet().forEach(entry -> lines.put(entry.getKey(), entry.getValue()));
        return lines;
    }

    private Map<String, Object> model() {
        ModelFile recognised = recognised();
        Map<String, Object> lines = new LinkedHashMap<>();
        lines.put("file", recognised.path());
        lines.put("kind", recognised.title());
        lines.putAll(ModelDescription.of(recognised));
        return lines;
    }

    /** A picture is told after a model: the numbers that a model's file begins with may look like one. */
    private ModelFile recognised() {
        try {
            return ModelFiles.recognise(file);
        } catch (WeightsException none) {
            if (Files.isRegularFile(file)) {
                PictureFormat.of(file).ifPresent(format -> {
                    throw new IllegalArgumentException(
                            "%s is a picture (%s), which holds no settings: the PNGs of this program do."
                                    .formatted(file, format),
                            none);
                });
            }
            throw none;
        }
    }

    private static JsonElement element(Object value) {
        return switch (value) {
            case JsonElement element -> element;
            case Number number -> new JsonPrimitive(number);
            default -> new JsonPrimitive(value.toString());
        };
    }

    private void print(Map<String, Object> lines) {
        CommandOut print = CommandOut.of(spec);
        if (json) {
            JsonObject object = new JsonObject();
            lines.forEach((key, value) -> object.add(key, element(value)));
            print.out().println(object);
        } else {
            lines.forEach((key, value) -> print.out().printf("%-24s %s%n", key, value));
        }
        print.out().flush();
    }
}
