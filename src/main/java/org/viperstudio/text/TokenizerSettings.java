package org.viperstudio.text;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What stands around a vocabulary.
 *
 * @param added every token that is cut out of the text beforehand, in the order of their ids
 * @param windowLength tokens that the network takes at once, beginning and end included
 */
record TokenizerSettings(SpecialTokens special, List<AddedToken> added, int windowLength) {
    /** The window of every Stable Diffusion text encoder; files that give none, or an endless one, mean this. */
    static final int CLIP_WINDOW = 77;

    TokenizerSettings {
        added = List.copyOf(added);
    }

    static TokenizerSettings bundled(ClipPadding padding) {
        JsonObject roles = new JsonObject();
        roles.addProperty("pad_token", padding.token());
        return new TokenizerSettingsReader(new JsonObject(), roles).settings();
    }

    /**
     * Reads {@code tokenizer_config.json} and {@code special_tokens_map.json}, either of which may be missing.
     *
     * @param known the added tokens of a {@code tokenizer.json}; empty where there is none
     */
    static TokenizerSettings read(Path folder, JsonArray known) throws IOException {
        JsonObject config = JsonFile.readIfPresent(folder.resolve("tokenizer_config.json"));
        JsonObject roles = JsonFile.readIfPresent(folder.resolve("special_tokens_map.json"));
        TokenizerSettingsReader reader = new TokenizerSettingsReader(config, roles);
        known.forEach(token -> reader.add(token.getAsJsonObject()));
        return reader.settings();
    }
}
