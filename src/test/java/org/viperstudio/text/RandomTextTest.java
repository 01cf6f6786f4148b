package org.viperstudio.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever someone pastes: no exception, nothing lost, well-formed windows, in time. */
class RandomTextTest {
    private static final int LONG = 100_000;
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private static ClipTokenizer tokenizer;

    @BeforeAll
    static void open() throws IOException {
        tokenizer = SmallTokenizer.open().withTokens(Map.of("<my-style>", 4));
    }

    @Test
    void tenThousandRandomTexts() {
        TextSource.random(10_000, 11).forEach(RandomTextTest::check);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a ", "a, ", "!", "猫", "(", "(a", "[a]", "\\", ":", "1", " ", "\u0301", "<my-style>"})
    void textsOfAHundredThousandCharacters(String unit) {
        String text = unit.repeat(LONG / unit.length());
        assertTimeout(LONGEST, () -> check(text));
    }

    @Test
    void longRandomText() {
        assertTimeout(LONGEST, () -> check(TextSource.ofLength(LONG, 12)));
    }

    private static void check(String text) {
        Prompt prompt = Prompt.parse(text);
        assertThat(Prompt.parse(prompt.markup())).isEqualTo(prompt);
        checkWindows(TokenChunks.of(tokenizer, prompt), tokensOf(prompt));
        checkWindows(TokenChunks.of(tokenizer, Prompt.literal(text)), tokenizer.tokens(text));
        AttributeList attributes = AttributeList.parse(text);
        assertThat(AttributeList.parse(attributes.shuffled(1).markup())).isEqualTo(attributes.shuffled(1));
        checkWindow(tokenizer.ids(text));
    }

    private static List<Integer> tokensOf(Prompt prompt) {
        return prompt.spans().stream()
                .flatMap(span -> tokenizer.tokens(span.text()).stream())
                .toList();
    }

    private static void checkWindows(TokenChunks chunks, List<Integer> tokens) {
        List<Integer> inside = new ArrayList<>();
        for (TokenWindow window : chunks.windows()) {
            checkWindow(window);
            inside.addAll(window.ids().subList(1, window.attentionLength() - 1));
        }
        assertThat(inside).isEqualTo(tokens);
    }

    private static void checkWindow(TokenWindow window) {
        List<Integer> ids = window.ids();
        int length = window.attentionLength();
        assertThat(ids).hasSize(77).allMatch(id -> id >= 0 && id < tokenizer.vocabularySize());
        assertThat(ids.getFirst()).isEqualTo(SmallTokenizer.BEGINNING);
        assertThat(ids.subList(length - 1, 77)).containsOnly(SmallTokenizer.END);
        assertThat(window.weights()).allMatch(weight -> weight >= 0 && weight <= 5);
        assertThat(window.weights().subList(length - 1, 77)).containsOnly(1f);
    }
}
