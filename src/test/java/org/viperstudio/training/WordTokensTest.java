package org.viperstudio.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.text.ClipTokenizer;

class WordTokensTest {
    @TempDir
    private Path folder;

    @Test
    void everyKnownWordIsOneToken() throws IOException {
        List<String> texts = SketchDesign.texts(Vocabulary.full());
        WordTokens words = new WordTokens(texts);
        words.write(folder, 40);
        ClipTokenizer tokenizer = ClipTokenizer.read(folder);
        assertThat(tokenizer.windowLength()).isEqualTo(40);
        assertThat(tokenizer.vocabularySize()).isEqualTo(words.size());
        texts.stream()
                .flatMap(text -> List.of(text.split("[^a-z]+")).stream())
                .filter(word -> word.length() > 1)
                .forEach(word -> assertThat(tokenizer.tokens(word)).as(word).hasSize(1));
    }

    @Test
    void otherWordsAreSplitIntoTokens() throws IOException {
        WordTokens words = new WordTokens(List.of("cat", "cats"));
        words.write(folder, 40);
        ClipTokenizer tokenizer = ClipTokenizer.read(folder);
        assertThat(tokenizer.tokens("cat, scattered")).hasSizeGreaterThan(3);
        assertThat(tokenizer.ids("cats").ids()).startsWith(words.start(), words.id("cats</w>"), words.end());
    }
}
