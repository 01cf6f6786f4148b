package org.viperstudio.text;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Everything that makes one CLIP tokenizer: its vocabulary and what stands around it. */
record TokenizerDefinition(ClipVocabulary vocabulary, TokenizerSettings settings) {
    static TokenizerDefinition bundled(ClipPadding padding) {
        return new TokenizerDefinition(ClipVocabulary.bundled(), TokenizerSettings.bundled(padding));
    }

    /** Reads a folder with {@code tokenizer.json}, or with {@code vocab.json} and {@code merges.txt}. */
    static TokenizerDefinition read(Path folder) throws IOException {
        Path whole = folder.resolve("tokenizer.json");
        if (Files.exists(whole)) {
            return readWhole(folder, JsonFile.read(whole));
        }
        if (!Files.exists(folder.resolve("vocab.json")) || !Files.exists(folder.resolve("merges.txt"))) {
            throw new IOException(
                    "No tokenizer in " + folder + ": it has neither tokenizer.json nor vocab.json with merges.txt.");
        }
        return new TokenizerDefinition(ClipVocabulary.read(folder), TokenizerSettings.read(folder, new JsonArray()));
    }

    private static TokenizerDefinition readWhole(Path folder, JsonObject json) throws IOException {
        JsonObject model = json.getAsJsonObject("model");
        JsonElement suffix = model == null ? JsonNull.INSTANCE : model.get("end_of_word_suffix");
        if (suffix == null || suffix.isJsonNull() || !suffix.getAsString().equals("</w>")) {
            throw new IOException("The tokenizer in " + folder + " is of another kind than CLIP's.");
        }
        JsonArray added = json.has("added_tokens") ? json.getAsJsonArray("added_tokens") : new JsonArray();
        return new TokenizerDefinition(ClipVocabulary.of(model), TokenizerSettings.read(folder, added));
    }

    /** The same tokenizer that knows {@code words} too; their ids follow the last one. */
    TokenizerDefinition with(List<String> words) {
        List<AddedToken> added = new ArrayList<>(settings.added());
        words.forEach(word -> added.add(AddedToken.placeholder(word)));
        return new TokenizerDefinition(
                vocabulary, new TokenizerSettings(settings.special(), added, settings.windowLength()));
    }

    /** Symbols of the vocabulary and added tokens beyond it: one more than the highest id. */
    int size() {
        return vocabulary.size() + beyond().size();
    }

    boolean knows(String token) {
        return vocabulary.ids().containsKey(token) || beyond().contains(token);
    }

    /** The id of a symbol or added token. */
    int id(String token) {
        Integer id = vocabulary.ids().get(token);
        return id != null ? id : vocabulary.size() + beyond().indexOf(token);
    }

    private List<String> beyond() {
        return settings.added().stream()
                .map(AddedToken::content)
                .filter(token -> !vocabulary.ids().containsKey(token))
                .toList();
    }
}
