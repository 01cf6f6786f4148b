package org.viperstudio.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.Parity;
import org.viperstudio.tensor.StoredTensor;

/** Ids of the official vocabulary against those of the reference tokenizer, exactly. */
class ClipTokenizerParityTest {
    private static final String CASE = "clip-tokenizer";
    private static final Path VOCABULARY = Parity.dir().resolve("clip-vocabulary");

    @Test
    void firstTokenizerOfSdxl() throws IOException {
        assertThat(windows(ClipTokenizer.read(VOCABULARY))).isEqualTo(expected("ids_1"));
    }

    @Test
    void secondTokenizerOfSdxl(@TempDir Path folder) throws IOException {
        Files.copy(VOCABULARY.resolve("vocab.json"), folder.resolve("vocab.json"));
        Files.copy(VOCABULARY.resolve("merges.txt"), folder.resolve("merges.txt"));
        Files.writeString(folder.resolve("special_tokens_map.json"), "{\"pad_token\": \"!\"}");

        assertThat(windows(ClipTokenizer.read(folder))).isEqualTo(expected("ids_2"));
    }

    @Test
    void bundledVocabulary() {
        assertThat(windows(ClipTokenizer.bundled(ClipPadding.END_OF_TEXT))).isEqualTo(expected("ids_1"));
        assertThat(windows(ClipTokenizer.bundled(ClipPadding.EXCLAMATION_MARK))).isEqualTo(expected("ids_2"));
    }

    @Test
    void tokensOfWholeTexts() throws IOException {
        ClipTokenizer tokenizer = ClipTokenizer.read(VOCABULARY);
        JsonArray untruncated = Parity.json(CASE).getAsJsonArray("untruncated");
        List<List<Integer>> expected = StreamSupport.stream(untruncated.spliterator(), false)
                .map(ids -> ids.getAsJsonArray().asList().stream()
                        .map(id -> id.getAsInt())
                        .toList())
                // The reference adds the beginning and the end.
                .map(ids -> ids.subList(1, ids.size() - 1))
                .toList();

        assertThat(texts().stream().map(tokenizer::tokens)).isEqualTo(expected);
    }

    private static List<List<Integer>> windows(ClipTokenizer tokenizer) {
        return texts().stream().map(text -> tokenizer.ids(text).ids()).toList();
    }

    private static List<String> texts() {
        return Parity.json(CASE).getAsJsonArray("texts").asList().stream()
                .map(text -> text.getAsString())
                .toList();
    }

    private static List<List<Integer>> expected(String name) {
        StoredTensor tensor = Parity.tensors(CASE).get(name);
        long[] values = tensor.toLongs();
        int length = Math.toIntExact(tensor.size(1));
        List<List<Integer>> rows = new ArrayList<>();
        for (int start = 0; start < values.length; start += length) {
            rows.add(Arrays.stream(values, start, start + length)
                    .mapToObj(Math::toIntExact)
                    .toList());
        }
        return rows;
    }
}
