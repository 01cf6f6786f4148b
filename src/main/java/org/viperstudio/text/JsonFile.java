package org.viperstudio.text;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the JSON object in a tokenizer's file. */
final class JsonFile {
    private JsonFile() {}

    /** The object in {@code file}, or an empty one where there is no such file. */
    static JsonObject readIfPresent(Path file) throws IOException {
        return Files.exists(file) ? read(file) : new JsonObject();
    }

    /** @throws IOException if the file cannot be read or holds anything but a JSON object */
    static JsonObject read(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            return JsonParser.parseReader(reader).getAsJsonObject();
        } catch (JsonParseException | IllegalStateException | CharacterCodingException e) {
            throw new IOException(file + " is damaged: it holds no JSON object. Download it again.", e);
        }
    }
}
