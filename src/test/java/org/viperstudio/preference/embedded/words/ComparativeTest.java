package org.viperstudio.preference.embedded.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparativeTest {
    @ParameterizedTest
    @CsvSource({"softer, soft", "paler, pale", "hazier, hazy", "flatter, flat", "soft, soft"})
    void findsTheBaseForm(String word, String base) {
        assertThat(Comparative.bases(word)).contains(base);
    }
}
