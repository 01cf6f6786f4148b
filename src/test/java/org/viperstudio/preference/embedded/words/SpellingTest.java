package org.viperstudio.preference.embedded.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    private final Spelling spelling = new Spelling(Set.of("so", "love", "loose", "good", "mosaic", "hatching"));

    @ParameterizedTest
    @CsvSource({"loooove, love", "goood, good", "soooo, so", "mozaic, mosaic", "hatchin, hatching", "canvas, canvas"})
    void setsSlipsRight(String written, String meant) {
        assertThat(spelling.tokens(written)).singleElement().satisfies(token -> assertThat(token.text())
                .isEqualTo(meant));
    }
}
