package org.viperstudio.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromptTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "(cat)|cat|1.1",
                "[cat]|cat|0.90909094",
                "((cat))|cat|1.21",
                "[[cat]]|cat|0.8264463",
                "[(cat)]|cat|1",
                "(cat:1.5)|cat|1.5",
                "(cat: 1.5 )|cat|1.5",
                "(cat:+.5)|cat|0.5",
                "(cat:2.)|cat|2",
                "((cat:1.5))|cat|1.65",
                "((cat:1.5):2)|cat|3",
                "[(cat:1.5)]|cat|1.3636364",
                "(cat:1.5:1.2)|cat:1.5|1.2",
                "(cat:dog)|cat:dog|1.1",
                "[cat:1.5]|cat:1.5|0.90909094",
                "(cat:0)|cat|0",
                "(cat:-2)|cat|0",
                "(cat:99)|cat|5",
                "(cat:1e9)|cat:1e9|1.1",
                "(cat:NaN)|cat:NaN|1.1",
                "(cat:Infinity)|cat:Infinity|1.1",
                "cat:1.5|cat:1.5|1",
                "((cat:3):3)|cat|5"
            })
    void oneGroup(String text, String words, float weight) {
        assertThat(Prompt.parse(text).spans()).containsExactly(new WeightedSpan(words, weight));
    }

    @Test
    void wordsAroundAndInsideGroups() {
        assertThat(Prompt.parse("a (b (c:2) d:1.5), [e]").spans())
                .containsExactly(
                        new WeightedSpan("a ", 1),
                        new WeightedSpan("b ", 1.5f),
                        new WeightedSpan("c", 3),
                        new WeightedSpan(" d", 1.5f),
                        new WeightedSpan(", ", 1),
                        new WeightedSpan("e", (float) (1 / 1.1)));
    }

    @Test
    void weightOfAGroupThatEndsInAGroup() {
        assertThat(Prompt.parse("(a (b):2)").spans())
                .containsExactly(new WeightedSpan("a ", 2), new WeightedSpan("b", 2.2f));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(cat", "cat)", "[cat", "cat]", "cat (", ")(", "][", "([)", "(]", "a:1.2)", ":-)", "", "x\\"})
    void bracketsWithoutPartnerAreTextAndNothingIsLost(String text) {
        String words = text.equals("([)") ? "[" : text;
        assertThat(Prompt.parse(text).text()).isEqualTo(words);
    }

    @Test
    void crossedBracketsPairByKind() {
        assertThat(Prompt.parse("(a [b:2) c]").spans())
                .containsExactly(new WeightedSpan("a [b", 2), new WeightedSpan(" c]", 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\\(cat\\)|(cat)",
                "\\[cat\\]|[cat]",
                "a\\\\b|a\\b",
                "\\\\(cat|\\(cat",
                "a\\nb|a\\nb",
                "smile \\:)|smile \\:)"
            })
    void escapes(String text, String words) {
        assertThat(Prompt.parse(text).spans()).containsExactly(new WeightedSpan(words, 1));
    }

    @Test
    void neighboursOfOneWeightAreOneSpan() {
        assertThat(Prompt.parse("a (b:1) [(c)]d")).isEqualTo(Prompt.literal("a b cd"));
        assertThat(Prompt.parse("a(:2)b")).isEqualTo(Prompt.literal("ab"));
        assertThat(Prompt.parse("(a)()(b)").spans()).containsExactly(new WeightedSpan("ab", 1.1f));
    }

    @Test
    void literalTextKeepsItsBrackets() {
        assertThat(Prompt.literal("(a:1.2)").spans()).containsExactly(new WeightedSpan("(a:1.2)", 1));
        assertThat(Prompt.literal("").spans()).isEmpty();
        assertThat(Prompt.literal("(a)").weighted()).isFalse();
        assertThat(Prompt.parse("(a)").weighted()).isTrue();
    }

    @Test
    void thousandsOfNestedBrackets() {
        int depth = 50_000;
        assertThat(Prompt.parse("(".repeat(depth) + "a" + ")".repeat(depth)).spans())
                .containsExactly(new WeightedSpan("a", 5));
        assertThat(Prompt.parse("(".repeat(depth) + "(a:0)" + ")".repeat(depth)).spans())
                .containsExactly(new WeightedSpan("a", 0));
        assertThat(Prompt.parse("[".repeat(depth) + "a" + "]".repeat(depth)).spans())
                .containsExactly(new WeightedSpan("a", 0));
        assertThat(Prompt.parse("(".repeat(depth) + "]".repeat(depth)).text()).hasSize(2 * depth);
    }

    @Test
    void numberOfThousandsOfDigits() {
        assertThat(Prompt.parse("(a:" + "9".repeat(5000) + ")").spans()).containsExactly(new WeightedSpan("a", 5));
    }

    @Test
    void markupGivesTheSamePromptBack() {
        for (String text : List.of("a \\(b\\) (c:1.25) [d]", "(a\\\\:0.0001)", "(x:1.2:1.3)", "a\\nb", "(((a)b)c)")) {
            Prompt prompt = Prompt.parse(text);
            assertThat(Prompt.parse(prompt.markup())).isEqualTo(prompt);
        }
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, -0.1f, 5.1f})
    void weightsOutOfRangeAreNoSpans(float weight) {
        assertThatThrownBy(() -> new WeightedSpan("cat", weight))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("cat", "0.0 to 5.0");
    }
}
