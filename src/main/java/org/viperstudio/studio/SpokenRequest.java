package org.viperstudio.studio;

import java.util.Optional;
import java.util.stream.Stream;
import org.viperstudio.studio.words.KnownPreference;
import org.viperstudio.studio.words.KnownText;
import org.viperstudio.studio.words.Rewording;
import org.viperstudio.studio.words.WordBridge;

/** A request's texts as the model is told them: as they were written, or in its own words. */
record SpokenRequest(String prompt, String negative, String liked, String disliked, Rewording rewording) {

    static SpokenRequest of(GenerationSettings settings, Optional<WordBridge> bridge) {
        return bridge.map(words -> bridged(settings, words))
                .orElseGet(() -> new SpokenRequest(
                        settings.prompt(), settings.negative(), settings.liked(), settings.disliked(), Rewording.NONE));
    }

    private static SpokenRequest bridged(GenerationSettings settings, WordBridge words) {
        KnownText prompt = words.prompt(settings.prompt());
        KnownText negative = words.attributes(settings.negative());
        KnownPreference taste = words.preference(settings.liked(), settings.disliked());
        return new SpokenRequest(
                prompt.text(),
                negative.text(),
                taste.liked().text(),
                taste.disliked().text(),
                Stream.of(prompt, negative, taste.liked(), taste.disliked())
                        .map(KnownText::rewording)
                        .reduce(Rewording.NONE, Rewording::and));
    }
}
