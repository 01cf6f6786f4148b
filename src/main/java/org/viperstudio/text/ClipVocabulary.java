package org.viperstudio.text;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * The byte-pair vocabulary of a CLIP tokenizer.
 *
 * @param ids every symbol's id; a symbol that ends a word ends in {@code </w>}
 * @param merges the pairs to merge, first the most urgent, as {@code left right}
 */
record ClipVocabulary(Map<String, Integer> ids, List<String> merges) {
    ClipVocabulary {
        ids = Map.copyOf(ids);
        merges = List.copyOf(merges);
    }

    /** The official vocabulary of 49408 symbols that comes with the program. */
    static ClipVocabulary bundled() {
        try (Reader vocabulary = resource("clip/vocab.json.gz");
                BufferedReader merges = resource("clip/merges.txt.gz")) {
            return new ClipVocabulary(
                    ids(JsonParser.parseReader(vocabulary).getAsJsonObject()), merges(merges.lines()));
        } catch (IOException e) {
            throw new UncheckedIOException("The bundled CLIP vocabulary cannot be read.", e);
        }
    }

    /** Reads {@code vocab.json} and {@code merges.txt}. */
    static ClipVocabulary read(Path folder) throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve("merges.txt"))) {
            return new ClipVocabulary(ids(JsonFile.read(folder.resolve("vocab.json"))), merges(lines));
        }
    }

    /** Reads the {@code model} of a {@code tokenizer.json}, whose merges are strings in older files and pairs in newer. */
    static ClipVocabulary of(JsonObject model) {
        List<String> merges = new ArrayList<>();
        for (JsonElement merge : model.getAsJsonArray("merges")) {
            merges.add(merge instanceof JsonArray pair ? joined(pair) : merge.getAsString());
        }
        return new ClipVocabulary(ids(model.getAsJsonObject("vocab")), merges);
    }

    int size() {
        return ids.size();
    }

    private static String joined(JsonArray pair) {
        return pair.get(0).getAsString() + " " + pair.get(1).getAsString();
    }

    private static Map<String, Integer> ids(JsonObject json) {
        Map<String, Integer> ids = HashMap.newHashMap(json.size());
        json.asMap().forEach((symbol, id) -> ids.put(symbol, id.getAsInt()));
        return ids;
    }

    private static List<String> merges(Stream<String> lines) {
        return lines.filter(line -> !line.isBlank() && !line.startsWith("#version"))
                .toList();
    }

    private static BufferedReader resource(String name) throws IOException {
        InputStream compressed = ClipVocabulary.class.getResourceAsStream(name);
        if (compressed == null) {
            throw new IOException(name + " is missing from the program");
        }
        return new BufferedReader(new InputStreamReader(new GZIPInputStream(compressed), StandardCharsets.UTF_8));
    }
}
