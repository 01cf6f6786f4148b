package org.viperstudio.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributeListTest {
    @Test
    void attributesBetweenCommas() {
        assertThat(AttributeList.parse(" impressionism,(soft pastel:1.3) ,, bold\noutlines, ")
                        .attributes())
                .containsExactly(
                        new WeightedAttribute("impressionism", 1),
                        new WeightedAttribute("soft pastel", 1.3f),
                        new WeightedAttribute("bold", 1),
                        new WeightedAttribute("outlines", 1));
    }

    @Test
    void bracketsAroundSeveralWeighEachAndAroundAPartTheWhole() {
        assertThat(AttributeList.parse("(a, b:2), very (soft:1.5) [pastel]").attributes())
                .containsExactly(
                        new WeightedAttribute("a", 2),
                        new WeightedAttribute("b", 2),
                        new WeightedAttribute("very soft pastel", 1.5f));
    }

    @Test
    void emptyGroupsLeaveNoSeam() {
        assertThat(AttributeList.parse("soft(:2) pastel, ()").attributes())
                .containsExactly(new WeightedAttribute("soft pastel", 1));
    }

    @Test
    void nothingIsAnEmptyList() {
        assertThat(AttributeList.parse(" , ,\n").attributes()).isEmpty();
        assertThat(AttributeList.parse("").prompt()).isEqualTo(Prompt.literal(""));
    }

    @Test
    void promptJoinsWithCommas() {
        assertThat(AttributeList.parse("a,b,c").prompt()).isEqualTo(Prompt.literal("a, b, c"));
        assertThat(AttributeList.parse("a,(b:2),c").prompt()).isEqualTo(Prompt.parse("a, (b:2), c"));
    }

    @Test
    void markupGivesTheSameListBack() {
        AttributeList list = AttributeList.parse("a, (soft \\(wet\\) pastel:1.3), [c], 35mm");
        assertThat(AttributeList.parse(list.markup())).isEqualTo(list);
        assertThat(list.markup()).startsWith("a, (soft \\(wet\\) pastel:1.3), (c:0.9");
    }

    /** Computed apart, from SplitMix64's definition: another order would change every picture made before. */
    @ParameterizedTest
    @CsvSource({"0, BCGFEADH", "1, ADHBCGFE", "42, EDCAHGBF", "-1, AFDECBGH"})
    void orderOfASeedNeverChanges(long seed, String order) {
        AttributeList shuffled = AttributeList.parse("A, B, C, D, E, F, G, H").shuffled(seed);
        assertThat(shuffled.attributes().stream().map(WeightedAttribute::text).collect(Collectors.joining()))
                .isEqualTo(order);
    }

    @Test
    void everyOrderOfThreeComesUpEquallyOften() {
        AttributeList list = AttributeList.parse("a, b, c");
        var counts = IntStream.range(0, 60_000)
                .mapToObj(seed -> list.shuffled(seed).markup())
                .collect(Collectors.groupingBy(order -> order, Collectors.counting()));

        assertThat(counts).hasSize(6);
        assertThat(counts.values()).allSatisfy(count -> assertThat(count).isBetween(9_600L, 10_400L));
    }

    @Test
    void shuffledListHasTheSameAttributes() {
        AttributeList list = AttributeList.parse("a, (b:2), c, d, a");
        Set<WeightedAttribute> all = new HashSet<>(list.attributes());
        assertThat(list.shuffled(5).attributes()).hasSize(5).containsOnly(all.toArray(WeightedAttribute[]::new));
        assertThat(AttributeList.parse("").shuffled(5).attributes()).isEmpty();
    }

    @Test
    void attributesThatCannotBe() {
        for (String text : List.of("", " ", " a", "a ")) {
            assertThatThrownBy(() -> new WeightedAttribute(text, 1)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new WeightedAttribute("a", Float.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
