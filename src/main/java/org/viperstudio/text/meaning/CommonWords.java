package org.viperstudio.text.meaning;

import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** The some twenty thousand words that the sentence model knows as whole words: none of them is a misspelling. */
public final class CommonWords {
    private CommonWords() {}

    /** Whether this word, in lower case, is a common one. */
    public static boolean contain(String word) {
        return Loaded.WORDS.contains(word);
    }

    private static final class Loaded {
        static final Set<String> WORDS = read();
    }

    private static Set<String> read() {
        try (InputStream stream = WordPieces.definition(SentenceModel.TOPIC.file());
                JsonReader json = new JsonReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            json.beginObject();
            enter(json, "model");
            enter(json, "vocab");
            Set<String> words = new HashSet<>();
            while (json.hasNext()) {
                words.add(json.nextName());
                json.skipValue();
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the sentence model's vocabulary", e);
        }
    }

    private static void enter(JsonReader json, String name) throws IOException {
        while (!json.nextName().equals(name)) {
            json.skipValue();
        }
        json.beginObject();
    }
}
