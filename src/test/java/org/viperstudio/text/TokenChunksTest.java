package org.viperstudio.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TokenChunksTest {
    private static final int A = 320;
    private static final int COMMA = 267;

    private ClipTokenizer tokenizer;

    @BeforeEach
    void open() throws IOException {
        tokenizer = SmallTokenizer.open();
    }

    @Test
    void promptThatFitsHasTheReferencesIdsInOneWindow() {
        for (String text : List.of("", "Happy cats, (brackets) \\( too", "a ".repeat(75))) {
            TokenChunks chunks = TokenChunks.of(tokenizer, Prompt.literal(text));
            assertThat(chunks.windows()).containsExactly(tokenizer.ids(text));
            assertThat(chunks.weighted()).isFalse();
        }
    }

    @Test
    void oneTokenTooManyOpensASecondWindow() {
        TokenChunks chunks = TokenChunks.of(tokenizer, Prompt.literal("a ".repeat(76)));

        assertThat(bodies(chunks)).containsExactly(Collections.nCopies(75, A), List.of(A));
        assertThat(chunks.windows()).allSatisfy(window -> assertThat(window.ids())
                .hasSize(77)
                .startsWith(SmallTokenizer.BEGINNING)
                .contains(SmallTokenizer.END));
    }

    @Test
    void breaksAfterACommaNearTheEnd() {
        TokenChunks chunks = TokenChunks.of(tokenizer, Prompt.literal("a ".repeat(60) + ", " + "a ".repeat(20)));

        assertThat(bodies(chunks).getFirst()).hasSize(61).endsWith(COMMA);
        assertThat(bodies(chunks).getLast()).isEqualTo(Collections.nCopies(20, A));
    }

    @Test
    void commaAtTheVeryEndOfAWindowIsTheBreak() {
        TokenChunks chunks = TokenChunks.of(tokenizer, Prompt.literal("a, ".repeat(40)));
        assertThat(bodies(chunks)).map(List::size).containsExactly(74, 6);
    }

    @Test
    void commaFarFromTheEndIsNoReasonToBreakEarly() {
        TokenChunks chunks = TokenChunks.of(tokenizer, Prompt.literal("a ".repeat(54) + ", " + "a ".repeat(30)));
        assertThat(bodies(chunks)).map(List::size).containsExactly(75, 10);
    }

    @Test
    void placeholderIsNotTornApart() {
        ClipTokenizer wide = tokenizer.withTokens(Map.of("<wide>", 10));
        TokenChunks chunks = TokenChunks.of(wide, Prompt.literal("a ".repeat(70) + "<wide> <wide>"));

        List<Integer> vectors =
                IntStream.range(0, 10).mapToObj(i -> SmallTokenizer.SIZE + i).toList();
        assertThat(bodies(chunks).getFirst()).isEqualTo(Collections.nCopies(70, A));
        assertThat(bodies(chunks).getLast()).hasSize(20).startsWith(vectors.toArray(Integer[]::new));
    }

    @Test
    void placeholderMayFillAWholeWindow() {
        ClipTokenizer full = tokenizer.withTokens(Map.of("<full>", 75));
        TokenChunks chunks = TokenChunks.of(full, Prompt.literal("<full> <full> a"));
        assertThat(bodies(chunks)).map(List::size).containsExactly(75, 75, 1);
    }

    @Test
    void everyTokenHasItsWeightBesideIt() {
        TokenWindow window = TokenChunks.of(tokenizer, Prompt.parse("a (b, a:1.5) [a]"))
                .windows()
                .getFirst();

        assertThat(window.ids()).startsWith(SmallTokenizer.BEGINNING, A, 321, COMMA, A, A, SmallTokenizer.END);
        assertThat(window.weights().subList(0, 8)).containsExactly(1f, 1f, 1.5f, 1.5f, 1.5f, (float) (1 / 1.1), 1f, 1f);
        assertThat(window.weighted()).isTrue();
    }

    @Test
    void paddingAddsWindowsOfTheEmptyText() {
        TokenChunks one = TokenChunks.of(tokenizer, Prompt.literal("a"));

        assertThat(one.padTo(3).windows()).containsExactly(tokenizer.ids("a"), tokenizer.ids(""), tokenizer.ids(""));
        assertThat(one.padTo(0)).isEqualTo(one);
        assertThat(one.padTo(3).size()).isEqualTo(3);
    }

    @Test
    void windowsThatCannotBe() {
        TokenWindow empty = tokenizer.ids("");
        assertThatThrownBy(() -> new TokenChunks(List.of(), empty)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TokenWindow(List.of(1, 2), List.of(1f), 2))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TokenWindow(List.of(1, 2), List.of(1f, 1f), 3))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** The windows' tokens between beginning and end. */
    private static List<List<Integer>> bodies(TokenChunks chunks) {
        return chunks.windows().stream()
                .map(window -> window.ids().subList(1, window.attentionLength() - 1))
                .toList();
    }
}
