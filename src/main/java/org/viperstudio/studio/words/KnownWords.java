package org.viperstudio.studio.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.viperstudio.text.catalogue.Attribute;
import org.viperstudio.text.catalogue.AttributeCatalogue;
import org.viperstudio.text.meaning.Meanings;

/** A list of names to find in a text, by letter or by meaning. Used by one thread at a time. */
final class KnownWords {
    private final List<String> names;
    private final double threshold;
    private @Nullable Meanings meanings;

    /** A name, and the words around it in the text. */
    record Found(String name, String rest) {}

    /** @param threshold the least likeness in meaning, -1 to take whatever is nearest */
    KnownWords(List<String> names, double threshold) {
        this.names = names.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        this.threshold = threshold;
    }

    boolean has(String name) {
        return names.contains(name);
    }

    /** The longest name that stands in the text as whole words, singular or plural. */
    Optional<Found> in(String text) {
        String padded = " " + text + " ";
        for (String name : names) {
            for (String form : List.of(name, name + "s")) {
                int at = padded.indexOf(" " + form + " ");
                if (at >= 0) {
                    String rest = padded.substring(0, at) + " " + padded.substring(at + form.length() + 2);
                    return Optional.of(new Found(name, words(rest)));
                }
            }
        }
        return Optional.empty();
    }

    /** All names that stand in the text, and what is left of it. */
    List<String> allIn(String text) {
        List<String> found = new ArrayList<>();
        Optional<Found> next = in(text);
        while (next.isPresent()) {
            found.add(next.get().name());
            next = in(next.get().rest());
        }
        return found;
    }

    Optional<String> nearest(String text) {
        if (meanings == null) {
            meanings = Meanings.of(names);
        }
        return meanings.nearest(text, 1).stream()
                .filter(near -> near.likeness() >= threshold)
                .map(Meanings.Near::text)
                .findFirst();
    }

    /** The name itself, or that of which the catalogue says that it is a synonym. */
    Optional<String> named(String text, AttributeCatalogue catalogue) {
        if (has(text)) {
            return Optional.of(text);
        }
        return catalogue.find(text).map(Attribute::name).filter(this::has);
    }

    /** Lower case, single blanks. */
    static String words(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
