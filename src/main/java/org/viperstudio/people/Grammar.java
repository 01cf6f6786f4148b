package org.viperstudio.people;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sentences to say opinions with. In them {@code {np}} stands for an attribute with or without an article, {@code {bare}}
 * for it without, {@code {ref}} for words that point at the picture, {@code {is}}, {@code {s}}, {@code {es}} and
 * {@code {is1}} agree with it in number, {@code {adv}} strengthens, {@code {a}} and {@code {b}} are opinions.
 */
record Grammar(
        List<String> like,
        List<String> dislike,
        List<String> wish,
        List<String> excess,
        List<String> sarcasm,
        List<String> referenceLike,
        List<String> referenceDislike,
        List<String> wholeLike,
        List<String> wholeDislike,
        List<String> contrast,
        List<String> addition,
        List<String> filler,
        List<String> adverb,
        Map<String, List<String>> reference) {

    private static final String HELD_OUT = "heldout";

    /** The grammars that there are. */
    static final List<String> NAMES = List.of("development", "second", HELD_OUT, "reserve");

    /**
     * The grammar of this name: {@code development} and {@code second}, which the extractor was developed on; {@code heldout},
     * which was written before it and looked at by its figures alone; {@code reserve}, which was written when it was done.
     */
    static Grammar load(String name) {
        return new Gson().fromJson(read(name + ".json"), Grammar.class);
    }

    /** Other words for attributes in a grammar, by attribute. */
    static Map<String, List<String>> paraphrases(String name) {
        Map<String, Map<String, List<String>>> all =
                new Gson().fromJson(read("paraphrases.json"), new TypeToken<>() {});
        Map<String, List<String>> own = new HashMap<>();
        all.forEach((attribute, byGrammar) ->
                own.put(attribute, byGrammar.getOrDefault(name, byGrammar.getOrDefault(HELD_OUT, List.of()))));
        return own;
    }

    private static String read(String file) {
        try (InputStream stream = Grammar.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalArgumentException("There is no grammar " + file);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
