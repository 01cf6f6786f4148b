package org.viperstudio.preference.next;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.viperstudio.preference.PreferredAttribute;
import org.viperstudio.preference.VisualPreference;
import org.viperstudio.preference.next.Suggestion.Reason;
import org.viperstudio.text.catalogue.AttributeCatalogue;

class NextPictureTest {
    private final NextPicture next = new NextPicture(AttributeCatalogue.load());

    private static PreferredAttribute attribute(String name, Integer... from) {
        return new PreferredAttribute(name, 1, List.of(from));
    }

    @Test
    void asksOfWhatWasNotSpokenOf() {
        Map<String, List<String>> pictures = new LinkedHashMap<>();
        pictures.put("known", List.of("mosaic", "serene"));
        pictures.put("new", List.of("watercolour", "joyful"));
        VisualPreference taste =
                new VisualPreference(List.of(attribute("mosaic", 0, 1, 2), attribute("serene", 0)), List.of());

        List<Suggestion> suggestions = next.suggest(pictures, taste);
        assertThat(suggestions).extracting(Suggestion::picture).containsExactly("new", "known");
        assertThat(suggestions)
                .extracting(Suggestion::reason)
                .containsExactly(new Reason.Unspoken(List.of("watercolour", "joyful")), new Reason.Known());
    }

    @Test
    void doesNotAskTheSameTwice() {
        Map<String, List<String>> pictures = new LinkedHashMap<>();
        pictures.put("a", List.of("mosaic", "joyful"));
        pictures.put("b", List.of("mosaic", "joyful"));
        pictures.put("c", List.of("oil paint", "eerie"));
        assertThat(next.suggest(pictures, VisualPreference.NONE))
                .extracting(Suggestion::picture)
                .containsExactly("a", "c", "b");
    }

    @Test
    void tellsWhereThePersonIsTorn() {
        VisualPreference torn = new VisualPreference(List.of(attribute("mosaic", 0)), List.of(attribute("mosaic", 1)));
        assertThat(next.suggest(Map.of("a", List.of("mosaic")), torn))
                .singleElement()
                .extracting(Suggestion::reason)
                .isEqualTo(new Reason.Torn(List.of("mosaic")));
    }

    @Test
    void aSettledBeliefHasLittleToLearn() {
        double open = Belief.before(5).information();
        double settled = Belief.before(5).after(6, 0).information();
        assertThat(settled).isPositive().isLessThan(open / 2);
    }
}
