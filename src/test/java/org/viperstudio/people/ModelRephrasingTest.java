package org.viperstudio.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelRephrasingTest {
    @Test
    void theModelIsToldWhatTheCommentSays() {
        assertThat(ModelRephrasing.instruction(comment(List.of("warm light", "haze"), List.of("neon"))))
                .contains("like warm light and haze.", "dislike neon.");
        assertThat(ModelRephrasing.instruction(comment(List.of("haze"), List.of())))
                .doesNotContain("dislike");
    }

    private static WrittenComment comment(List<String> liked, List<String> disliked) {
        return new WrittenComment("01.jpg", List.of(), "", liked, disliked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "So warm!|So warm!",
                " \"So warm!\" |So warm!",
                "Comment: “Lovely haze, isn't it?”|Lovely haze, isn't it?",
                "' '|''",
            })
    void onlyWhatThePersonSaysIsKept(String answer, String spoken) {
        assertThat(ModelRephrasing.commentIn(answer)).isEqualTo(spoken);
    }

    @Test
    void furtherLinesAreLeftOut() {
        assertThat(ModelRephrasing.commentIn("I adore it.\n\nThe person likes haze."))
                .isEqualTo("I adore it.");
    }
}
