package org.viperstudio.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Difficult texts against the ids that transformers 4.57.1 gives: scripts, emoji, combining marks, control characters,
 * odd spellings of the special tokens, and random mixtures.
 */
class ClipReferenceTest {
    @Test
    void officialVocabularyPaddedWithTheEndToken() throws Exception {
        ClipTokenizer tokenizer = ClipTokenizer.bundled(ClipPadding.END_OF_TEXT);
        assertThat(rows()).isNotEmpty().allSatisfy(row -> assertIds(tokenizer, row, "endOfText"));
    }

    @Test
    void officialVocabularyPaddedWithTheExclamationMark() throws Exception {
        ClipTokenizer tokenizer = ClipTokenizer.bundled(ClipPadding.EXCLAMATION_MARK);
        assertThat(rows()).isNotEmpty().allSatisfy(row -> {
            assertIds(tokenizer, row, row.has("exclamationMark") ? "exclamationMark" : "endOfText");
        });
    }

    @Test
    void vocabularyOfAnotherSize() throws Exception {
        ClipTokenizer tokenizer = SmallTokenizer.open();
        List<JsonObject> rows = rows().stream().filter(row -> row.has("small")).toList();
        assertThat(rows).isNotEmpty().allSatisfy(row -> assertIds(tokenizer, row, "small"));
    }

    private static void assertIds(ClipTokenizer tokenizer, JsonObject row, String expected) {
        Stream<Integer> ids = row.getAsJsonArray(expected).asList().stream().map(JsonElement::getAsInt);
        assertThat(tokenizer.tokens(row.get("text").getAsString())).isEqualTo(ids.toList());
    }

    private List<JsonObject> rows() throws Exception {
        try (Reader json = new InputStreamReader(
                Objects.requireNonNull(getClass().getResourceAsStream("clip-reference.json")),
                StandardCharsets.UTF_8)) {
            return JsonParser.parseReader(json).getAsJsonArray().asList().stream()
                    .map(JsonElement::getAsJsonObject)
                    .toList();
        }
    }
}
