package org.viperstudio.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineWordsTest {
    /** Underscores stand for spaces, bars separate the words. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "paint_cat; paint|cat",
                "__paint___cat__; paint|cat",
                "--prompt_'a_cat'; --prompt|a_cat",
                "--prompt_\"a_cat\"; --prompt|a_cat",
                "--prompt=\"a_cat\"_x; --prompt=a_cat|x",
                "a'b_c'd\"e_f\"g; ab_cde_fg",
                "'a\\b\"c'; a\\b\"c",
                "\"a\\\"b\\\\c\\d\"; a\"b\\c\\d",
                "\"it's\"; it's",
                "a\\_b_\\\"_\\'_\\\\; a_b|\"|'|\\",
                "'$HOME'_*; $HOME|*"
            })
    void words(String line, String words) {
        assertThat(CommandLineWords.split(line.replace('_', ' ')))
                .containsExactly(words.replace('_', ' ').split("\\|"));
    }

    @Test
    void emptyWordsAreKept() {
        assertThat(CommandLineWords.split("a '' b \"\" ''''")).containsExactly("a", "", "b", "", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\t"})
    void blankLineHasNone(String line) {
        assertThat(CommandLineWords.split(line)).isEmpty();
    }

    @Test
    void lineEndsAndTabsSeparateToo() {
        assertThat(CommandLineWords.split("a\tb\nc\r\nd")).containsExactly("a", "b", "c", "d");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"it's, 3", "a 'b, 3", "'a' 'b' ', 9"})
    void unclosedSingleQuoteIsNamedWithItsPlace(String line, int place) {
        assertThatThrownBy(() -> CommandLineWords.split(line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("quote '", "character " + place, line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a \"b", "a \"b\\\"", "a \"b\\"})
    void unclosedDoubleQuote(String line) {
        assertThatThrownBy(() -> CommandLineWords.split(line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("quote \"", "character 3");
    }

    @Test
    void backslashWithNothingAfterIt() {
        assertThatThrownBy(() -> CommandLineWords.split("a b\\"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("backslash");
    }

    @Test
    void anyWordsComeBackFromTheirQuotedForm() {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 2_000; i++) {
            List<String> words = IntStream.range(0, random.nextInt(5))
                    .mapToObj(index -> word(random))
                    .toList();
            assertThat(CommandLineWords.split(quoted(words))).isEqualTo(words);
        }
    }

    private static String word(SplittableRandom random) {
        return random.ints(random.nextInt(8), 0, 8)
                .mapToObj(index -> String.valueOf("a '\"\\\n猫$".charAt(index)))
                .collect(Collectors.joining());
    }

    private static String quoted(List<String> words) {
        return words.stream()
                .map(word -> "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
    }
}
