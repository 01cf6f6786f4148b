package org.viperstudio.text;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A language model's tokenizer, from its official {@code tokenizer.json}: text to ids and back.
 *
 * <p>Any text is accepted. Immutable and safe for use by several threads; native memory goes with the object.
 */
public final class LanguageTokenizer {
    private static final String FILE_NAME = "tokenizer.json";
    private static final String SETTINGS = "tokenizer_config.json";

    private final NativeBpe bpe;
    private final Map<String, Integer> added;
    private final List<Integer> beginning;

    private LanguageTokenizer(NativeBpe bpe, Map<String, Integer> added, List<Integer> beginning) {
        this.bpe = bpe;
        this.added = added;
        this.beginning = beginning;
    }

    /**
     * Reads a model's folder.
     *
     * @throws IOException if {@code tokenizer.json} is missing or damaged
     */
    public static LanguageTokenizer read(Path folder) throws IOException {
        Path file = folder.resolve(FILE_NAME);
        try {
            byte[] json = Files.readAllBytes(file);
            JsonObject settings = JsonFile.readIfPresent(folder.resolve(SETTINGS));
            Map<String, Integer> added = added(JsonParser.parseString(new String(json, StandardCharsets.UTF_8))
                    .getAsJsonObject()
                    .getAsJsonArray("added_tokens"));
            return new LanguageTokenizer(new NativeBpe(json), Map.copyOf(added), beginning(settings, added));
        } catch (NoSuchFileException missing) {
            throw new IOException(folder + " has no " + FILE_NAME + ". Download it again.", missing);
        } catch (RuntimeException damaged) {
            throw new IOException(file + " is damaged. Download it again.", damaged);
        }
    }

    private static Map<String, Integer> added(JsonArray tokens) {
        Map<String, Integer> added = new HashMap<>();
        for (JsonElement token : tokens) {
            JsonObject object = token.getAsJsonObject();
            added.put(object.get("content").getAsString(), object.get("id").getAsInt());
        }
        return added;
    }

    private static List<Integer> beginning(JsonObject settings, Map<String, Integer> added) {
        boolean wanted =
                !settings.has("add_bos_token") || settings.get("add_bos_token").getAsBoolean();
        JsonElement token = settings.get("bos_token");
        String name = token == null || token.isJsonNull()
                ? "<s>"
                : token.isJsonObject() ? token.getAsJsonObject().get("content").getAsString() : token.getAsString();
        return wanted && added.containsKey(name) ? List.of(added.get(name)) : List.of();
    }

    /** The ids of a whole text, with that of its beginning where the model wants one. */
    public List<Integer> ids(String text) {
        return Stream.concat(beginning.stream(), bpe.encode(text).stream()).toList();
    }

    /** The ids of a part of a text. */
    public List<Integer> partialIds(String text) {
        return bpe.encode(text);
    }

    /** The text of ids, without that of special tokens; a character whose last bytes are to come is U+FFFD. */
    public String text(List<Integer> ids) {
        return bpe.decode(ids);
    }

    /**
     * The id of a special token.
     *
     * @throws IllegalArgumentException if there is none
     */
    public int special(String token) {
        Integer id = added.get(token);
        if (id == null) {
            throw new IllegalArgumentException("the tokenizer has no " + token);
        }
        return id;
    }

    /** A text in which nothing is read as a special token: their angle brackets become single quotation marks. */
    public String withoutSpecial(String text) {
        String plain = text;
        for (String token : added.keySet()) {
            plain = plain.replace(token, "\u2039" + token.replaceAll("[<>]", "") + "\u203a");
        }
        return plain;
    }
}
