package org.viperstudio.preference.tuning;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads a file with a JSON object on each line. */
final class JsonLines {
    private JsonLines() {}

    /**
     * What {@code reading} makes of each line; blank lines are left out.
     *
     * @throws IOException if the file cannot be read, is empty, or a line is not what it should be: it is named
     */
    static <T> List<T> read(Path file, Function<JsonObject, T> reading) throws IOException {
        List<T> read = new ArrayList<>();
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            try {
                read.add(reading.apply(JsonParser.parseString(lines.get(i)).getAsJsonObject()));
            } catch (JsonParseException
                    | IllegalArgumentException
                    | IllegalStateException
                    | UnsupportedOperationException wrong) {
                throw new IOException(file + ", line " + (i + 1) + ": " + wrong.getMessage(), wrong);
            }
        }
        if (read.isEmpty()) {
            throw new IOException(file + " is empty: there is nothing to learn from");
        }
        return List.copyOf(read);
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException otherwiseWritten) {
            throw new IOException(file + " is no text in UTF-8", otherwiseWritten);
        }
    }

    /** The text under a key. */
    static String text(JsonObject object, String key) {
        JsonElement value = object.get(key);
        if (value == null || !value.isJsonPrimitive()) {
            throw new IllegalArgumentException("there is no text \"" + key + "\"");
        }
        return value.getAsString();
    }

    /** The texts under a key. */
    static List<String> texts(JsonObject object, String key) {
        return array(object, key).asList().stream()
                .map(JsonElement::getAsString)
                .toList();
    }

    static JsonArray array(JsonObject object, String key) {
        JsonElement value = object.get(key);
        if (value == null || !value.isJsonArray()) {
            throw new IllegalArgumentException("there is no list \"" + key + "\"");
        }
        return value.getAsJsonArray();
    }
}
