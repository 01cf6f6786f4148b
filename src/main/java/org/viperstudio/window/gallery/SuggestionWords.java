package org.viperstudio.window.gallery;

import java.util.List;
import org.viperstudio.preference.next.Suggestion;
import org.viperstudio.preference.next.Suggestion.Reason;
import org.viperstudio.wording.Texts;

/** Describes why a picture is suggested. */
public final class SuggestionWords {
    private SuggestionWords() {}

    /**
     * The reason, as the rest of a sentence that begins with the picture's name: "shows fog and moss, which you have
     * not spoken of yet".
     */
    public static String reason(Suggestion suggestion) {
        return switch (suggestion.reason()) {
            case Reason.Torn(List<String> attributes) -> Texts.of("gallery.reason.torn", joined(attributes));
            case Reason.Unspoken(List<String> attributes) -> Texts.of("gallery.reason.unspoken", joined(attributes));
            case Reason.Known known -> Texts.of("gallery.reason.known");
        };
    }

    private static String joined(List<String> names) {
        int last = names.size() - 1;
        return last == 0
                ? names.getFirst()
                : Texts.of("gallery.reason.and", String.join(", ", names.subList(0, last)), names.get(last));
    }
}
