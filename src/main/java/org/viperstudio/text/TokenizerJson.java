package org.viperstudio.text;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Writes a CLIP tokenizer in the one format that the tokenizers library reads. CLIP's rules stand in a resource: NFC,
 * whitespace collapsed, lower case; split by CLIP's expression; bytes as characters; byte pairs merged. Beginning, end,
 * cutting and padding are left out, since {@link ClipTokenizer} makes windows of its own.
 */
final class TokenizerJson {
    private static final Gson GSON = new Gson();

    private TokenizerJson() {}

    static String of(TokenizerDefinition definition) {
        JsonObject json = rules();
        json.add("added_tokens", addedTokens(definition));
        JsonObject model = json.getAsJsonObject("model");
        model.addProperty("unk_token", definition.settings().special().unknown());
        model.add("vocab", GSON.toJsonTree(definition.vocabulary().ids()));
        model.add("merges", GSON.toJsonTree(definition.vocabulary().merges()));
        return GSON.toJson(json);
    }

    private static JsonArray addedTokens(TokenizerDefinition definition) {
        JsonArray tokens = new JsonArray();
        for (AddedToken token : definition.settings().added()) {
            JsonObject json = new JsonObject();
            json.addProperty("id", definition.id(token.content()));
            json.addProperty("content", token.content());
            json.addProperty("special", token.special());
            json.addProperty("normalized", token.normalized());
            json.addProperty("single_word", token.singleWord());
            json.addProperty("lstrip", token.lstrip());
            json.addProperty("rstrip", token.rstrip());
            tokens.add(json);
        }
        return tokens;
    }

    private static JsonObject rules() {
        try (InputStream rules = TokenizerJson.class.getResourceAsStream("clip/rules.json")) {
            if (rules == null) {
                throw new IOException("clip/rules.json is missing from the program");
            }
            return JsonParser.parseReader(new InputStreamReader(rules, StandardCharsets.UTF_8))
                    .getAsJsonObject();
        } catch (IOException e) {
            throw new UncheckedIOException("CLIP's tokenizing rules cannot be read.", e);
        }
    }
}
