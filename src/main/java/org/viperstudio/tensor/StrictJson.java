package org.viperstudio.tensor;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** JSON by the letter: UTF-8 is checked, a string is no number, and no key comes twice. */
final class StrictJson {
    private StrictJson() {}

    static JsonReader reader(InputStream utf8) {
        JsonReader json = new JsonReader(new InputStreamReader(utf8, StandardCharsets.UTF_8.newDecoder()));
        json.setStrictness(Strictness.STRICT);
        return json;
    }

    static String string(JsonReader json) throws IOException {
        expect(json, JsonToken.STRING);
        return json.nextString();
    }

    static long wholeNumber(JsonReader json) throws IOException {
        expect(json, JsonToken.NUMBER);
        String digits = json.nextString();
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException notWhole) {
            throw new MalformedJsonException("'" + digits + "' is no whole number of 64 bits at " + json.getPath());
        }
    }

    /** An object whose values are all strings. */
    static Map<String, String> strings(JsonReader json) throws IOException {
        Map<String, String> strings = new LinkedHashMap<>();
        json.beginObject();
        while (json.hasNext()) {
            String key = json.nextName();
            if (strings.put(key, string(json)) != null) {
                throw new MalformedJsonException("'" + key + "' comes twice at " + json.getPath());
            }
        }
        json.endObject();
        return strings;
    }

    private static void expect(JsonReader json, JsonToken wanted) throws IOException {
        JsonToken found = json.peek();
        if (found != wanted) {
            throw new MalformedJsonException("expected " + wanted + ", found " + found + " at " + json.getPath());
        }
    }
}
