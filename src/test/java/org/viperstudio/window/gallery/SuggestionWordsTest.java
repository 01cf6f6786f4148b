package org.viperstudio.window.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.viperstudio.preference.next.Suggestion;
import org.viperstudio.preference.next.Suggestion.Reason;

class SuggestionWordsTest {
    @Test
    void reasonsAreTold() {
        assertThat(words(new Reason.Unspoken(List.of("fog", "moss", "teal"))))
                .isEqualTo("shows fog, moss and teal, which you have not mentioned yet");
        assertThat(words(new Reason.Torn(List.of("mosaic"))))
                .isEqualTo("shows mosaic, which you have both liked and disliked");
        assertThat(words(new Reason.Known())).isEqualTo("shows more of what you have mentioned");
    }

    private static String words(Reason reason) {
        return SuggestionWords.reason(new Suggestion("a", 1, reason));
    }
}
