package org.viperstudio.model.config;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.viperstudio.tensor.WeightsException;

/**
 * A JSON configuration whose values are asked for by type. A key that is absent or null has its default; a value of the
 * wrong type or range is a {@link WeightsException} that names file and key.
 */
public final class ConfigJson {
    /** Configurations have a few kilobytes; a larger file is something else. */
    private static final long MAX_BYTES = 1 << 20;

    private static final int MAX_COUNT = 1 << 20;

    private final Path file;
    private final JsonObject json;

    private ConfigJson(Path file, JsonObject json) {
        this.file = file;
        this.json = json;
    }

    /** Reads a file of at most 1 MiB that holds one JSON object. */
    public static ConfigJson read(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new WeightsException(file, "too large for a configuration");
            }
            return of(file, Files.readString(file));
        } catch (NoSuchFileException missing) {
            throw new WeightsException(file, "no such file", missing);
        } catch (IOException unreadable) {
            throw new WeightsException(file, "cannot be read as text: " + unreadable.getMessage(), unreadable);
        }
    }

    /** The JSON object in {@code text}; {@code file} is where messages say it comes from. */
    public static ConfigJson of(Path file, String text) {
        try (JsonReader reader = new JsonReader(new StringReader(BareNumbers.quoted(text)))) {
            reader.setStrictness(Strictness.STRICT);
            JsonElement root = JsonParser.parseReader(reader);
            if (!root.isJsonObject()) {
                throw new WeightsException(file, "holds no JSON object");
            }
            return new ConfigJson(file, root.getAsJsonObject());
        } catch (IOException | JsonParseException malformed) {
            throw new WeightsException(file, "malformed JSON: " + malformed.getMessage(), malformed);
        }
    }

    /** The file that messages name. */
    public Path file() {
        return file;
    }

    /** The JSON itself; a copy. */
    public JsonObject json() {
        return json.deepCopy();
    }

    /** Whether {@code key} has a value other than null. */
    public boolean has(String key) {
        return value(key) != null;
    }

    /** Whether {@code key} is written down as null, where that is not the same as leaving it out. */
    boolean isNull(String key) {
        return json.has(key) && json.get(key).isJsonNull();
    }

    /** Whatever stands under {@code key}, if it has a value. */
    Optional<JsonElement> element(String key) {
        return Optional.ofNullable(value(key));
    }

    /** The object under {@code key}, empty if there is none. */
    public ConfigJson object(String key) {
        JsonElement value = value(key);
        if (value != null && !value.isJsonObject()) {
            throw fault(key, "is no object");
        }
        return new ConfigJson(file, value == null ? new JsonObject() : value.getAsJsonObject());
    }

    /** A text. */
    public Optional<String> string(String key) {
        JsonElement value = value(key);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isString()) {
            throw fault(key, "is no text");
        }
        return Optional.of(value.getAsString());
    }

    /** True or false. */
    public boolean flag(String key, boolean byDefault) {
        JsonElement value = value(key);
        if (value == null) {
            return byDefault;
        }
        if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isBoolean()) {
            throw fault(key, "is neither true nor false");
        }
        return value.getAsBoolean();
    }

    /** A finite number. */
    public double number(String key, double byDefault) {
        JsonElement value = value(key);
        return value == null ? byDefault : numberIn(key, value);
    }

    /** A finite number above zero. */
    public double positive(String key, double byDefault) {
        double number = number(key, byDefault);
        if (number <= 0) {
            throw fault(key, "is " + number + ", not above 0");
        }
        return number;
    }

    /** A whole number from 1 to 2^20. */
    public int count(String key, int byDefault) {
        JsonElement value = value(key);
        return value == null ? byDefault : countIn(key, value);
    }

    /** Whole numbers from 1 to 2^20, at least one. */
    public List<Integer> counts(String key, List<Integer> byDefault) {
        JsonElement value = value(key);
        if (value == null) {
            return byDefault;
        }
        List<Integer> counts = new ArrayList<>();
        for (JsonElement element : array(key, value)) {
            counts.add(countIn(key, element));
        }
        if (counts.isEmpty()) {
            throw fault(key, "is empty");
        }
        return List.copyOf(counts);
    }

    /** A list of exactly {@code length} counts, or one count that stands for all of them. */
    public List<Integer> countForEach(String key, int length, int byDefault) {
        JsonElement value = value(key);
        if (value == null || value.isJsonPrimitive()) {
            return Collections.nCopies(length, count(key, byDefault));
        }
        List<Integer> counts = counts(key, List.of());
        if (counts.size() != length) {
            throw fault(key, "has " + counts.size() + " values, not " + length);
        }
        return counts;
    }

    /** Finite numbers. */
    public Optional<List<Double>> numbers(String key) {
        JsonElement value = value(key);
        if (value == null) {
            return Optional.empty();
        }
        List<Double> numbers = new ArrayList<>();
        for (JsonElement element : array(key, value)) {
            numbers.add(numberIn(key, element));
        }
        return Optional.of(List.copyOf(numbers));
    }

    /** Texts. */
    public Optional<List<String>> strings(String key) {
        JsonElement value = value(key);
        if (value == null) {
            return Optional.empty();
        }
        List<String> strings = new ArrayList<>();
        for (JsonElement element : array(key, value)) {
            if (!element.isJsonPrimitive() || !element.getAsJsonPrimitive().isString()) {
                throw fault(key, "holds something that is no text");
            }
            strings.add(element.getAsString());
        }
        return Optional.of(List.copyOf(strings));
    }

    /** Refuses a value other than null and {@code implemented}, which is written as in JSON. */
    public void requireOnly(String key, String implemented) {
        JsonElement value = value(key);
        if (value != null && !value.equals(JsonParser.parseString(implemented))) {
            throw fault(key, "is " + value + "; only " + implemented + " is supported");
        }
    }

    /** Refuses a text other than null and those {@code implemented}. */
    public void requireOneOf(String key, String... implemented) {
        string(key).filter(value -> !List.of(implemented).contains(value)).ifPresent(value -> {
            throw fault(key, "is '" + value + "'; only " + String.join(", ", implemented) + " is supported");
        });
    }

    /** An error about {@code key}, ready to throw. */
    public WeightsException fault(String key, String fault) {
        return new WeightsException(file, "'" + key + "' " + fault);
    }

    private @Nullable JsonElement value(String key) {
        JsonElement value = json.get(key);
        return value == null || value.isJsonNull() ? null : value;
    }

    private JsonArray array(String key, JsonElement value) {
        if (!value.isJsonArray()) {
            throw fault(key, "is no list");
        }
        return value.getAsJsonArray();
    }

    private int countIn(String key, JsonElement value) {
        double number = numberIn(key, value);
        if (number != Math.rint(number) || number < 1 || number > MAX_COUNT) {
            throw fault(key, "is " + value + ", not a whole number from 1 to " + MAX_COUNT);
        }
        return (int) number;
    }

    /** The finite number that is (part of) the value of {@code key}. */
    double numberIn(String key, JsonElement value) {
        if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isNumber()) {
            throw fault(key, "is " + value + ", not a number");
        }
        double number = value.getAsDouble();
        if (!Double.isFinite(number)) {
            throw fault(key, "is " + value + ", too large");
        }
        return number;
    }
}
