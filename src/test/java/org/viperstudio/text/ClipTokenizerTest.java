package org.viperstudio.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.util.Utils;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ClipTokenizerTest {
    private static final int FIRST = SmallTokenizer.SIZE;

    @Test
    void windowHoldsBeginningTextEndAndPadding() throws IOException {
        TokenWindow window = SmallTokenizer.open().ids("a b");

        assertThat(window.ids()).hasSize(77).startsWith(SmallTokenizer.BEGINNING, 320, 321, SmallTokenizer.END);
        assertThat(window.attentionLength()).isEqualTo(4);
        assertThat(window.weighted()).isFalse();
        assertThat(window.idArray()).hasSize(77).startsWith(SmallTokenizer.BEGINNING, 320);
        assertThat(window.weights()).hasSize(77).containsOnly(1f);
    }

    @Test
    void singleWindowCutsWhatDoesNotFit() throws IOException {
        TokenWindow window = SmallTokenizer.open().ids("a ".repeat(80));

        assertThat(window.ids()).hasSize(77).endsWith(320, SmallTokenizer.END);
        assertThat(window.attentionLength()).isEqualTo(77);
        assertThat(SmallTokenizer.open().tokens("a ".repeat(80))).hasSize(80);
    }

    @Test
    void halfASurrogatePairCountsAsTheReplacementCharacter() throws IOException {
        ClipTokenizer tokenizer = SmallTokenizer.open();
        assertThat(tokenizer.tokens("a\ud83db\udc00")).isEqualTo(tokenizer.tokens("a\ufffdb\ufffd"));
    }

    @Test
    void placeholderBecomesOneIdForEachVector() throws IOException {
        SequencedMap<String, Integer> words = new LinkedHashMap<>();
        words.put("<my-style>", 3);
        words.put("Cat-Toy", 1);
        ClipTokenizer tokenizer = SmallTokenizer.open().withTokens(words);

        assertThat(tokenizer.placeholders())
                .containsExactly(new Placeholder("<my-style>", FIRST, 3), new Placeholder("Cat-Toy", FIRST + 3, 1));
        assertThat(tokenizer.vocabularySize()).isEqualTo(FIRST + 4);
        assertThat(tokenizer.tokens("a <my-style> b")).containsExactly(320, FIRST, FIRST + 1, FIRST + 2, 321);
        assertThat(tokenizer.tokens("a<My-Style>b")).containsExactly(320, FIRST, FIRST + 1, FIRST + 2, 321);
        assertThat(tokenizer.tokens("a CAT-TOYS")).containsExactly(320, FIRST + 3, 338);
    }

    /** Learned vectors follow a network's table, which may be longer than the vocabulary. */
    @Test
    void placeholdersMayBeginBehindTheVocabulary() throws IOException {
        SequencedMap<String, Integer> words = new LinkedHashMap<>();
        words.put("<a>", 2);
        words.put("<b>", 1);
        ClipTokenizer tokenizer =
                SmallTokenizer.open().withVectorsFrom(FIRST + 100).withTokens(words);

        assertThat(tokenizer.tokens("<b> a <a>")).containsExactly(FIRST + 102, 320, FIRST + 100, FIRST + 101);
        assertThat(tokenizer.vocabularySize()).isEqualTo(FIRST + 103);
    }

    @Test
    void furtherPlaceholdersFollowTheFirst() throws IOException {
        ClipTokenizer tokenizer =
                SmallTokenizer.open().withTokens(Map.of("<a>", 2)).withTokens(Map.of("<b>", 2));

        assertThat(tokenizer.tokens("<b><a>")).containsExactly(FIRST + 2, FIRST + 3, FIRST, FIRST + 1);
        assertThat(SmallTokenizer.open().tokens("<b>")).hasSizeGreaterThan(1);
    }

    @Test
    void placeholdersThatCannotBe() throws IOException {
        ClipTokenizer tokenizer = SmallTokenizer.open().withTokens(Map.of("<a>", 1));

        assertRejected(tokenizer, "<A>", 1, "stands for learned vectors already");
        assertRejected(tokenizer, "the</w>", 1, "the vocabulary has it");
        assertRejected(tokenizer, "<|endoftext|>", 1, "the vocabulary has it");
        assertRejected(tokenizer, " ", 1, "blank");
        assertRejected(tokenizer, "<b>", 0, "1 to 75");
        assertRejected(tokenizer, "<b>", 76, "1 to 75");
    }

    @Test
    void severalThreadsGetWhatOneGets() throws Exception {
        ClipTokenizer tokenizer = SmallTokenizer.open();
        List<String> texts = TextSource.random(500, 3);
        List<List<Integer>> alone = texts.stream().map(tokenizer::tokens).toList();
        Callable<List<List<Integer>>> all =
                () -> texts.stream().map(tokenizer::tokens).toList();

        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<List<List<Integer>>> result : threads.invokeAll(List.of(all, all, all, all))) {
                assertThat(result.get()).isEqualTo(alone);
            }
        }
    }

    @Test
    void libraryNeitherReportsNorDownloads() throws IOException {
        SmallTokenizer.open();
        assertThat(Utils.getEnvOrSystemProperty("OPT_OUT_TRACKING")).isEqualTo("true");
        assertThat(Utils.getEnvOrSystemProperty("RUST_FLAVOR")).isEqualTo("cpu");
    }

    private static void assertRejected(ClipTokenizer tokenizer, String word, int vectors, String reason) {
        assertThatThrownBy(() -> tokenizer.withTokens(Map.of(word, vectors)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }
}
