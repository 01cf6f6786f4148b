package org.viperstudio.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The forms in which checkpoints bring their tokenizer, and folders that hold none. */
class TokenizerFolderTest {
    private static final String TEXT = "Cats! <|endoftext|> it's";

    @TempDir
    Path folder;

    @Test
    void vocabularyWithoutSettingsMeansClipsOwn() throws IOException {
        SmallTokenizer.copyVocabulary(folder);
        ClipTokenizer bare = ClipTokenizer.read(folder);

        assertThat(bare.ids(TEXT)).isEqualTo(SmallTokenizer.open().ids(TEXT));
        assertThat(bare.windowLength()).isEqualTo(77);
        assertThat(bare.vocabularySize()).isEqualTo(SmallTokenizer.SIZE);
    }

    @Test
    void olderSettingsNameThePaddingInTheMap() throws IOException {
        SmallTokenizer.copyVocabulary(folder);
        write("special_tokens_map.json", "{'pad_token': '!'}");
        write("tokenizer_config.json", "{'pad_token': '<|endoftext|>', 'model_max_length': 12}");

        assertThat(ClipTokenizer.read(folder).ids("").ids())
                .isEqualTo(List.of(SmallTokenizer.BEGINNING, SmallTokenizer.END, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void newerSettingsListAddedTokensAndPrevail() throws IOException {
        SmallTokenizer.copyVocabulary(folder);
        write("special_tokens_map.json", "{'pad_token': '<|endoftext|>'}");
        write("tokenizer_config.json", """
                {'pad_token': '!', 'model_max_length': 1e30,
                 'added_tokens_decoder': {'2014': {'content': '<extra>', 'special': false}}}""");
        ClipTokenizer tokenizer = ClipTokenizer.read(folder);

        assertThat(tokenizer.ids("").ids()).hasSize(77).endsWith(0);
        assertThat(tokenizer.tokens("<extra>!")).containsExactly(SmallTokenizer.SIZE, 0);
        assertThat(tokenizer.vocabularySize()).isEqualTo(SmallTokenizer.SIZE + 1);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void wholeTokenizerInOneFile(boolean mergesAsPairs) throws IOException {
        JsonObject json = JsonParser.parseString(TokenizerJson.of(TokenizerDefinition.read(SmallTokenizer.folder())))
                .getAsJsonObject();
        if (mergesAsPairs) {
            JsonObject model = json.getAsJsonObject("model");
            model.add("merges", pairs(model.getAsJsonArray("merges")));
        }
        write("tokenizer.json", json.toString());

        assertThat(ClipTokenizer.read(folder).ids(TEXT))
                .isEqualTo(SmallTokenizer.open().ids(TEXT));
    }

    @Test
    void folderWithoutTokenizer() {
        assertThatThrownBy(() -> ClipTokenizer.read(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContainingAll(folder.toString(), "neither tokenizer.json nor vocab.json");
    }

    @Test
    void vocabularyWithoutMerges() throws IOException {
        write("vocab.json", "{'a': 0}");
        assertThatThrownBy(() -> ClipTokenizer.read(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContainingAll(folder.toString(), "merges.txt");
    }

    @ParameterizedTest
    @CsvSource({"vocab.json", "merges.txt", "tokenizer_config.json", "tokenizer.json"})
    void filesThatAreNoText(String file) throws IOException {
        SmallTokenizer.copyVocabulary(folder);
        Files.write(folder.resolve(file), new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) 0x80});
        assertThatThrownBy(() -> ClipTokenizer.read(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(folder.toString());
    }

    @Test
    void tokenizerOfAnotherKind() throws IOException {
        write("tokenizer.json", "{'model': {'type': 'Unigram', 'vocab': []}}");
        assertThatThrownBy(() -> ClipTokenizer.read(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("another kind");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "vocab.json; {'a': 0",
                "vocab.json; []",
                "vocab.json; {'a': 'x'}",
                "vocab.json; {'a': null}",
                "vocab.json; {'a': 0}",
                "merges.txt; zz qq",
                "tokenizer_config.json; {'added_tokens_decoder': {'x': {}}}",
                "tokenizer_config.json; {'added_tokens_decoder': {'3': 7}}",
                "tokenizer_config.json; {'model_max_length': 'long'}",
                "special_tokens_map.json; {'pad_token': {}}",
                "special_tokens_map.json; {'pad_token': [1, 2]}",
                "special_tokens_map.json; nonsense",
                "tokenizer.json; {}",
                "tokenizer.json; {'model': {'end_of_word_suffix': '</w>'}}",
                "tokenizer.json; {'model': {'end_of_word_suffix': '</w>', 'vocab': {}, 'merges': [[1]]}}"
            })
    void damagedFilesEndInAnErrorThatNamesTheFolder(String file, String content) throws IOException {
        SmallTokenizer.copyVocabulary(folder);
        write(file, content);
        assertThatThrownBy(() -> ClipTokenizer.read(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(folder.toString());
    }

    private static JsonArray pairs(JsonArray merges) {
        JsonArray pairs = new JsonArray();
        merges.forEach(merge -> {
            JsonArray pair = new JsonArray();
            List.of(merge.getAsString().split(" ")).forEach(pair::add);
            pairs.add(pair);
        });
        return pairs;
    }

    /** Single quotes stand for double ones, except in a file that brings its own. */
    private void write(String name, String json) throws IOException {
        Files.writeString(folder.resolve(name), json.contains("\"") ? json : json.replace('\'', '"'));
    }
}
