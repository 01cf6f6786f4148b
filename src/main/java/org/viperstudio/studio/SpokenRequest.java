package org.viperstudio.studio;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.viperstudio.studio.words.KnownText;
import org.viperstudio.studio.words.Substitution;
import org.viperstudio.studio.words.WordBridge;

/** A request's texts as the model is told them: as they were written, or in its own words. */
record SpokenRequest(String prompt, String negative, String liked, String disliked, List<Substitution> substitutions) {

    static SpokenRequest of(GenerationSettings settings, Optional<WordBridge> bridge) {
        return bridge.map(words -> bridged(settings, words))
                .orElseGet(() -> new SpokenRequest(
                        settings.prompt(), settings.negative(), settings.liked(), settings.disliked(), List.of()));
    }

    private static SpokenRequest bridged(GenerationSettings settings, WordBridge words) {
        KnownText prompt = words.prompt(settings.prompt());
        KnownText negative = words.attributes(settings.negative());
        KnownText liked = words.attributes(settings.liked());
        KnownText disliked = words.attributes(settings.disliked());
        return new SpokenRequest(
                prompt.text(),
                negative.text(),
                liked.text(),
                disliked.text(),
                Stream.of(prompt, negative, liked, disliked)
                        .flatMap(text -> text.substitutions().stream())
                        .distinct()
                        .toList());
    }
}
