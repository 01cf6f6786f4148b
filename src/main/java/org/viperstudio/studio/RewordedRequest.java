package org.viperstudio.studio;

import java.util.Optional;
import java.util.stream.Stream;
import org.viperstudio.studio.words.KnownPreference;
import org.viperstudio.studio.words.KnownText;
import org.viperstudio.studio.words.Rewording;
import org.viperstudio.studio.words.VocabularyMapper;

/**
 * A request's texts as the model gets them: as they were written, or mapped to the vocabulary that it was trained on.
 */
record RewordedRequest(String prompt, String negative, String liked, String disliked, Rewording rewording) {

    static RewordedRequest of(GenerationSettings settings, Optional<VocabularyMapper> mapper) {
        return mapper.map(words -> reworded(settings, words))
                .orElseGet(() -> new RewordedRequest(
                        settings.prompt(), settings.negative(), settings.liked(), settings.disliked(), Rewording.NONE));
    }

    private static RewordedRequest reworded(GenerationSettings settings, VocabularyMapper words) {
        KnownText prompt = words.prompt(settings.prompt());
        KnownText negative = words.attributes(settings.negative());
        KnownPreference taste = words.preference(settings.liked(), settings.disliked());
        return new RewordedRequest(
                prompt.text(),
                negative.text(),
                taste.liked().text(),
                taste.disliked().text(),
                Stream.of(prompt, negative, taste.liked(), taste.disliked())
                        .map(KnownText::rewording)
                        .reduce(Rewording.NONE, Rewording::and));
    }
}
