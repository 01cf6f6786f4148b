package org.viperstudio.command;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Prints results: as JSON for programs, or as text for people. */
record JsonLines(CommandOut print, boolean json) {
    private static final Gson GSON =
            new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

    /** One object. */
    void object(Map<String, ?> fields, String text) {
        print.out().println(json ? GSON.toJson(element(fields)) : text);
        print.out().flush();
    }

    /** A list of objects, each with its text. */
    <T> void list(
            List<T> rows,
            java.util.function.Function<T, Map<String, ?>> fields,
            java.util.function.Function<T, String> text) {
        if (json) {
            JsonArray array = new JsonArray();
            rows.forEach(row -> array.add(element(fields.apply(row))));
            print.out().println(GSON.toJson(array));
        } else {
            rows.forEach(row -> print.out().println(text.apply(row)));
        }
        print.out().flush();
    }

    private static JsonObject element(Map<String, ?> fields) {
        JsonObject object = new JsonObject();
        fields.forEach((name, value) -> object.add(name, value(value)));
        return object;
    }

    private static JsonElement value(@Nullable Object value) {
        return switch (value) {
            case Optional<?> optional -> value(optional.orElse(null));
            case OptionalDouble number -> GSON.toJsonTree(number.isPresent() ? number.getAsDouble() : null);
            case OptionalLong number -> GSON.toJsonTree(number.isPresent() ? number.getAsLong() : null);
            case Instant instant -> GSON.toJsonTree(instant.toString());
            case Path path -> GSON.toJsonTree(path.toString());
            case null, default -> GSON.toJsonTree(value);
        };
    }
}
