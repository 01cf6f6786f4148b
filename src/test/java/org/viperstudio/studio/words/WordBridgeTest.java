package org.viperstudio.studio.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.viperstudio.model.RecommendedSettings;

class WordBridgeTest {
    private static final WordBridge BRIDGE = new WordBridge(new RecommendedSettings(
            128,
            20,
            2,
            0.7,
            1,
            "ddim",
            new RecommendedSettings.Live(6, "unipc"),
            List.of("cat", "dog", "sea", "house", "portrait", "vase of flowers"),
            List.of("watercolour", "impressionism", "warm colours", "moonlight", "bold outlines")));

    @Test
    void knownWordsStayAsTheyAre() {
        KnownText text = BRIDGE.prompt("a cat, watercolour, moonlight");
        assertThat(text.text()).isEqualTo("a cat, watercolour, moonlight");
        assertThat(text.substitutions()).isEmpty();
    }

    @Test
    void anUnknownSubjectBecomesTheNearestOne() {
        KnownText text = BRIDGE.prompt("a painting of a kitten");
        assertThat(text.text()).isEqualTo("a cat");
        assertThat(text.substitutions()).containsExactly(new Substitution("kitten", "cat"));
        assertThat(text.substitutions().getFirst().sentence()).isEqualTo("\"kitten\" is painted as \"cat\"");
    }

    @Test
    void attributesWithinTheFirstClauseAreHeard() {
        assertThat(BRIDGE.prompt("a watercolour of two cats").text()).isEqualTo("a cat, watercolour");
        assertThat(BRIDGE.prompt("moonlight").text()).isEqualTo("moonlight");
    }

    @Test
    void synonymsAndNeighboursAreFoundAndWeightsKept() {
        KnownText text = BRIDGE.attributes("impressionist style, (warm tones:1.3), WATERCOLOUR");
        assertThat(text.text()).isEqualTo("impressionism, (warm colours:1.3), watercolour");
        assertThat(text.substitutions())
                .containsExactly(
                        new Substitution("impressionist style", "impressionism"),
                        new Substitution("warm tones", "warm colours"));
    }

    @Test
    void whatIsLikeNothingKnownIsLeftOutAndSaid() {
        KnownText text = BRIDGE.attributes("quarterly tax report");
        assertThat(text.text()).isEmpty();
        assertThat(text.substitutions()).containsExactly(new Substitution("quarterly tax report", ""));
    }

    @Test
    void anEmptyTextStaysEmpty() {
        assertThat(BRIDGE.prompt("").text()).isEmpty();
        assertThat(BRIDGE.attributes(" ").substitutions()).isEmpty();
    }
}
