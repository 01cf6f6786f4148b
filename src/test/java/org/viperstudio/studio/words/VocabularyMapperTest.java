package org.viperstudio.studio.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.viperstudio.model.RecommendedSettings;
import org.viperstudio.model.RecommendedSettings.AtOnce;

class VocabularyMapperTest {
    private static final VocabularyMapper MAPPER =
            mapper(AtOnce.ALL, "watercolour", "impressionism", "warm colours", "moonlight", "bold outlines");

    private static VocabularyMapper mapper(AtOnce atOnce, String... attributes) {
        return new VocabularyMapper(new RecommendedSettings(
                128,
                20,
                2,
                0.7,
                1,
                "ddim",
                new RecommendedSettings.Live(6, "unipc"),
                List.of("cat", "dog", "sea", "house", "portrait", "vase of flowers"),
                List.of(attributes),
                atOnce));
    }

    @Test
    void knownWordsStayAsTheyAre() {
        KnownText text = MAPPER.prompt("a cat, watercolour, moonlight");
        assertThat(text.text()).isEqualTo("a cat, watercolour, moonlight");
        assertThat(text.rewording().substitutions()).isEmpty();
    }

    @Test
    void anUnknownSubjectBecomesTheNearestOne() {
        KnownText text = MAPPER.prompt("a painting of a kitten");
        assertThat(text.text()).isEqualTo("a cat");
        assertThat(text.rewording().substitutions()).containsExactly(new Substitution("kitten", "cat"));
        assertThat(text.rewording().substitutions().getFirst().sentence())
                .isEqualTo("\"kitten\" is painted as \"cat\"");
    }

    @Test
    void attributesWithinTheFirstClauseAreHeard() {
        assertThat(MAPPER.prompt("a watercolour of two cats").text()).isEqualTo("a cat, watercolour");
        assertThat(MAPPER.prompt("moonlight").text()).isEqualTo("moonlight");
    }

    @Test
    void synonymsAndNeighboursAreFoundAndWeightsKept() {
        KnownText text = MAPPER.attributes("impressionist style, (warm tones:1.3), WATERCOLOUR");
        assertThat(text.text()).isEqualTo("impressionism, (warm colours:1.3), watercolour");
        assertThat(text.rewording().substitutions())
                .containsExactly(
                        new Substitution("impressionist style", "impressionism"),
                        new Substitution("warm tones", "warm colours"));
    }

    @Test
    void whatIsLikeNothingKnownIsLeftOutAndSaid() {
        KnownText text = MAPPER.attributes("quarterly tax report");
        assertThat(text.text()).isEmpty();
        assertThat(text.rewording().substitutions()).containsExactly(new Substitution("quarterly tax report", ""));
    }

    @Test
    void anEmptyTextStaysEmpty() {
        assertThat(MAPPER.prompt("").text()).isEmpty();
        assertThat(MAPPER.attributes(" ").rewording().substitutions()).isEmpty();
    }

    @Test
    void onePictureShowsTheStrongestAndOneOfEachAspect() {
        VocabularyMapper small = mapper(
                new AtOnce(2, Map.of("hand", List.of("watercolour", "impressionism"), "light", List.of("moonlight"))),
                "watercolour",
                "impressionism",
                "moonlight",
                "foggy",
                "grainy");
        KnownPreference taste = small.preference(
                "(foggy:0.7), moonlight, watercolour, (impressionism:1.4)",
                "(grainy:0.7), watercolour, moonlight, foggy");
        assertThat(taste.liked().text()).isEqualTo("moonlight, (impressionism:1.4)");
        assertThat(taste.liked().rewording().shown()).containsExactly("moonlight", "impressionism");
        assertThat(taste.liked().rewording().leftOut()).containsExactly("foggy", "watercolour");
        assertThat(taste.disliked().text()).as("not what is liked").isEqualTo("watercolour, foggy");
        assertThat(taste.disliked().rewording().leftOut()).containsExactly("grainy", "moonlight");
    }

    @Test
    void aGuessGivesWayToWhatIsKnownAndADislikeToALikeOfTheSameName() {
        VocabularyMapper small = mapper(new AtOnce(1, Map.of()), "foggy", "grainy");
        KnownPreference taste = small.preference("misty depth, grainy", "gritty");
        assertThat(taste.liked().text()).isEqualTo("grainy");
        assertThat(taste.disliked().text()).isEmpty();
        assertThat(taste.disliked().rewording().leftOut()).containsExactly("gritty");
    }

    @Test
    void aNameOfTheCatalogueIsReadByItsOtherNamesToo() {
        VocabularyMapper small = mapper(AtOnce.ALL, "deep shadows", "foggy", "minimal composition");
        assertThat(small.preference("misty depth", "").liked().text()).isEqualTo("foggy");
    }
}
