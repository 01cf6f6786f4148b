package org.viperstudio.text;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts together what a tokenizer's two settings files say, by the rules of the library that writes them. */
final class TokenizerSettingsReader {
    private static final int LONGEST_WINDOW = 4096;

    private final JsonObject config;
    private final JsonObject roles = new JsonObject();
    private final SequencedMap<String, AddedToken> added = new LinkedHashMap<>();

    /**
     * @param config {@code tokenizer_config.json}: where it lists the added tokens, its roles prevail
     * @param map {@code special_tokens_map.json}: in older folders only this names the right padding
     */
    TokenizerSettingsReader(JsonObject config, JsonObject map) {
        this.config = config;
        boolean listed = config.has("added_tokens_decoder");
        (listed ? map : config).asMap().forEach(roles::add);
        (listed ? config : map).asMap().forEach(roles::add);
    }

    void add(JsonObject token) {
        AddedToken described = AddedToken.read(token, false);
        added.put(described.content(), described);
    }

    TokenizerSettings settings() {
        addListed();
        SpecialTokens special = new SpecialTokens(
                role("bos_token", SpecialTokens.START_OF_TEXT, AddedToken::control),
                role("eos_token", SpecialTokens.END_OF_TEXT, AddedToken::control),
                role("unk_token", SpecialTokens.END_OF_TEXT, AddedToken::control),
                role("pad_token", SpecialTokens.END_OF_TEXT, AddedToken::padding));
        return new TokenizerSettings(special, new ArrayList<>(added.values()), windowLength());
    }

    private void addListed() {
        if (config.get("added_tokens_decoder") instanceof JsonObject tokensById) {
            tokensById.asMap().entrySet().stream()
                    .sorted(Comparator.comparingInt(entry -> Integer.parseInt(entry.getKey())))
                    .map(Map.Entry::getValue)
                    .forEach(token -> add(token.getAsJsonObject()));
        }
    }

    private String role(String key, String otherwise, Function<String, AddedToken> plain) {
        AddedToken token = token(roles.get(key), otherwise, plain);
        added.putIfAbsent(token.content(), token);
        return token.content();
    }

    private static AddedToken token(@Nullable JsonElement value, String otherwise, Function<String, AddedToken> plain) {
        if (value instanceof JsonObject described) {
            return AddedToken.read(described, true);
        }
        boolean named = value != null && !value.isJsonNull();
        return plain.apply(named ? value.getAsString() : otherwise);
    }

    private int windowLength() {
        JsonElement given = config.get("model_max_length");
        double length = given == null ? TokenizerSettings.CLIP_WINDOW : given.getAsDouble();
        boolean sensible = length >= 3 && length <= LONGEST_WINDOW;
        return sensible ? (int) length : TokenizerSettings.CLIP_WINDOW;
    }
}
