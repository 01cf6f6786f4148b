package org.viperstudio.text.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AttributeCatalogueTest {
    private static final AttributeCatalogue CATALOGUE = AttributeCatalogue.load();
    private static final List<String> AMERICAN =
            List.of("color", "gray", "stylized", "idealized", "center", "mold", "aging", "jewelry");

    @Test
    void holdsAboutFiveHundredAttributesInTwentyCategories() {
        assertThat(CATALOGUE.categories()).hasSize(20);
        assertThat(CATALOGUE.attributes()).hasSizeBetween(480, 600);
        assertThat(CATALOGUE.categories()).allSatisfy(category -> {
            assertThat(category.attributes()).hasSizeGreaterThanOrEqualTo(20);
            assertThat(category.popularity()).isBetween(1, 5);
        });
    }

    @Test
    void popularCategoriesWeighMore() {
        int most = weight("movement") + weight("depth") + weight("line");
        for (String popular : List.of("style", "colour palette", "composition", "mood", "medium")) {
            assertThat(weight(popular) * 3).as(popular).isGreaterThan(most);
        }
    }

    private static int weight(String category) {
        return CATALOGUE.category(category).orElseThrow().popularity();
    }

    @Test
    void namesAreShortLowerCaseAndBritish() {
        assertThat(CATALOGUE.attributes()).allSatisfy(attribute -> {
            assertThat(attribute.name()).matches("[a-z][a-z'-]*( [a-z'-]+){0,4}");
            assertThat(attribute.name().length()).isLessThanOrEqualTo(32);
            assertThat(AMERICAN).noneMatch(attribute.name()::contains);
        });
    }

    @Test
    void noWordMeansTwoThings() {
        Set<String> words = new HashSet<>();
        for (Attribute attribute : CATALOGUE.attributes()) {
            assertThat(words.add(attribute.name())).as(attribute.name()).isTrue();
            attribute
                    .synonyms()
                    .forEach(word -> assertThat(words.add(word)).as(word).isTrue());
        }
    }

    @Test
    void oppositesAreMutual() {
        for (Attribute attribute : CATALOGUE.attributes()) {
            assertThat(attribute.opposites()).doesNotContain(attribute.name()).doesNotHaveDuplicates();
            for (String name : attribute.opposites()) {
                Attribute opposite = CATALOGUE.find(name).orElseThrow();
                assertThat(opposite.name()).isEqualTo(name);
                assertThat(opposite.opposites()).contains(attribute.name());
            }
        }
    }

    @Test
    void findsByNameAndSynonym() {
        assertThat(CATALOGUE.find(" Watercolor ")).map(Attribute::name).contains("watercolour");
        assertThat(CATALOGUE.find("impasto")).map(Attribute::category).contains("brushwork");
        assertThat(CATALOGUE.find("no such word")).isEmpty();
    }

    @Test
    void refusesAnOppositeThatIsNotMutual() {
        String json = """
                {"categories": [{"name": "line", "popularity": 1, "subcategories": [{"name": "all", "attributes": [
                  {"name": "bold", "synonyms": [], "opposites": ["fine"]},
                  {"name": "fine", "synonyms": [], "opposites": []}]}]}]}
                """;
        assertThatThrownBy(() -> AttributeCatalogue.read(new StringReader(json)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bold");
    }

    @Test
    void refusesAMalformedFile() {
        assertThatThrownBy(() -> AttributeCatalogue.read(new StringReader("{\"categories\": [{}]}")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("malformed");
    }
}
