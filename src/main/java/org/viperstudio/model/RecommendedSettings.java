package org.viperstudio.model;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.viperstudio.tensor.WeightsException;

/**
 * Settings under which a model does best, and the words that it knows: {@code viper.json} in its folder. Models from
 * elsewhere have none.
 *
 * @param size the pictures' sides in pixels
 * @param steps of the schedule
 * @param guidance the guidance scale s
 * @param rescale of the guidance, 0..1
 * @param tasteScale what a person's degrees are multiplied with, over 0 to 1: the method weighs prompt and taste with the
 *     same s, and a model in which much taste drowns the subject needs a larger share for the prompt
 * @param scheduler its name
 * @param live quicker settings, for what is seen while a slider moves
 * @param subjects what it can show
 * @param attributes how it can show it
 * @param atOnce how much of that one picture has room for
 */
public record RecommendedSettings(
        int size,
        int steps,
        double guidance,
        double rescale,
        double tasteScale,
        String scheduler,
        Live live,
        List<String> subjects,
        List<String> attributes,
        AtOnce atOnce) {
    /** The file in a model's folder. */
    public static final String FILE = "viper.json";

    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    /** Few steps with a scheduler that gets along with few. */
    public record Live(int steps, String scheduler) {}

    /**
     * What one picture has room for.
     *
     * @param attributes the most that are seen at once, and the most that are kept out
     * @param aspects what decides the hand, the colours, the light ...: of the attributes of one aspect a picture shows one
     */
    public record AtOnce(int attributes, Map<String, List<String>> aspects) {
        /** A model that can be told of everything. */
        public static final AtOnce ALL = new AtOnce(Integer.MAX_VALUE, Map.of());

        public AtOnce {
            requirePositive("atOnce", attributes);
            requireThere("aspects", aspects);
            aspects = Collections.unmodifiableMap(new LinkedHashMap<>(aspects));
        }
    }

    /** @throws IllegalArgumentException if a number is not positive or something but atOnce is missing */
    public RecommendedSettings {
        requirePositive("size", size);
        requirePositive("steps", steps);
        requireThere("scheduler", scheduler);
        requireThere("live", live);
        requireThere("subjects", subjects);
        requireThere("attributes", attributes);
        // A model from before there was a taste scale names none.
        tasteScale = tasteScale == 0 ? 1 : tasteScale;
        subjects = List.copyOf(subjects);
        attributes = List.copyOf(attributes);
        atOnce = Objects.requireNonNullElse(atOnce, AtOnce.ALL);
    }

    private static void requirePositive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("\"%s\" is %d, which is less than one".formatted(name, value));
        }
    }

    /** What a file lacks comes as null. */
    private static void requireThere(String name, @Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException("\"%s\" is missing".formatted(name));
        }
    }

    /**
     * A model's own settings, if it comes with any.
     *
     * @param model the model's folder or file
     * @throws WeightsException if the file is damaged
     */
    public static Optional<RecommendedSettings> of(Path model) {
        Path file = model.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(GSON.fromJson(Files.readString(file), RecommendedSettings.class));
        } catch (IOException | JsonParseException damaged) {
            throw new WeightsException(file, "cannot be read: " + damaged.getMessage(), damaged);
        } catch (RuntimeException wrong) {
            // So Gson passes on what the record says of its values.
            Throwable why = Objects.requireNonNullElse(wrong.getCause(), wrong);
            throw new WeightsException(file, "cannot be used: " + why.getMessage(), wrong);
        }
    }

    /** The file's text. */
    public String toJson() {
        return GSON.toJson(this) + "\n";
    }
}
