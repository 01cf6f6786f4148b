package org.viperstudio.text;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * A token that is cut out of the text before the byte pairs are merged.
 *
 * @param normalized whether it is looked for in the lower-cased, whitespace-collapsed text rather than in the raw text
 */
record AddedToken(
        String content, boolean special, boolean normalized, boolean singleWord, boolean lstrip, boolean rstrip) {

    /** One of the beginning, end and unknown tokens, where a file gives no more than its name. */
    static AddedToken control(String content) {
        return new AddedToken(content, true, true, false, false, false);
    }

    /** The padding token, where a file gives no more than its name: unlike the others it is matched in the raw text. */
    static AddedToken padding(String content) {
        return new AddedToken(content, true, false, false, false, false);
    }

    /** A word that stands for learned vectors: found whatever its case, as in the reference. */
    static AddedToken placeholder(String word) {
        return new AddedToken(word, false, true, false, false, false);
    }

    static AddedToken read(JsonObject json, boolean special) {
        return new AddedToken(
                json.get("content").getAsString(),
                flag(json, "special", special),
                flag(json, "normalized", true),
                flag(json, "single_word", false),
                flag(json, "lstrip", false),
                flag(json, "rstrip", false));
    }

    private static boolean flag(JsonObject json, String name, boolean otherwise) {
        JsonElement value = json.get(name);
        return value == null ? otherwise : value.getAsBoolean();
    }
}
