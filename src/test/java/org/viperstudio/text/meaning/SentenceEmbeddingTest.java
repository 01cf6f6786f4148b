package org.viperstudio.text.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceEmbeddingTest {
    @Test
    void pointsTheSameWayForTextsThatMeanTheSame() {
        float[] lagoon = SentenceEmbedding.of("the colour of a tropical lagoon");
        float[] turquoise = SentenceEmbedding.of("turquoise");
        float[] tax = SentenceEmbedding.of("income tax declaration");

        assertThat(SentenceEmbedding.cosine(lagoon, turquoise))
                .isGreaterThan(0.25)
                .isGreaterThan(SentenceEmbedding.cosine(lagoon, tax) + 0.2);
    }

    @Test
    void hasLengthOneAndIsTheSameEachTime() {
        float[] once = SentenceEmbedding.of("thick impasto");
        assertThat(SentenceEmbedding.cosine(once, once)).isCloseTo(1, within(1e-5));
        assertThat(SentenceEmbedding.of("thick impasto")).containsExactly(once);
    }

    @Test
    void readsTextsOfAnyLengthAndKind() {
        for (String text : List.of(
                "", "a ".repeat(50_000), "\u202Eolleh\u0000\u0007", "half \ud83d", "\u58a8\u7d75 \ud83c\udfa8")) {
            assertThat(SentenceEmbedding.of(text))
                    .hasSize(SentenceEmbedding.DIMENSIONS)
                    .doesNotContain(Float.NaN);
        }
    }

    @Test
    void findsTheNearestInAList() {
        Meanings moods = Meanings.of(List.of("joyful", "mosaic", "gloomy", "watercolour"));

        assertThat(moods.nearest("a happy, cheerful feeling", 2)).first().satisfies(near -> assertThat(near.text())
                .isEqualTo("joyful"));
        assertThat(moods.nearest("paint thinned with water", 9))
                .hasSize(4)
                .first()
                .satisfies(near -> assertThat(near.text()).isEqualTo("watercolour"));
    }
}
