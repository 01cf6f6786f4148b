package org.viperstudio.studio.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.viperstudio.text.catalogue.Attribute;
import org.viperstudio.text.catalogue.AttributeCatalogue;
import org.viperstudio.text.meaning.Meanings;

/** A list of names to find in a text, by letter or by meaning. Used by one thread at a time. */
final class KnownWords {
    private final List<String> names;
    private final double threshold;
    private final Function<String, List<String>> otherNames;
    private @Nullable NamedMeanings meanings;

    /** A name, and the words around it in the text. */
    record Found(String name, String rest) {}

    /** A name found by its meaning. */
    record Near(String name, double likeness) {}

    /** Meanings of names and of what else they are called. */
    private record NamedMeanings(Map<String, String> nameOf, Meanings meanings) {}

    /**
     * @param otherNames what else a name is called
     * @param threshold the least likeness in meaning, -1 to take whatever is nearest
     */
    KnownWords(List<String> names, Function<String, List<String>> otherNames, double threshold) {
        this.otherNames = otherNames;
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

    /**
     * The name that comes nearest to one of several sayings.
     *
     * @param sayings that mean the same
     */
    Optional<Near> nearest(List<String> sayings) {
        if (meanings == null) {
            Map<String, String> nameOf = new LinkedHashMap<>();
            names.forEach(name -> nameOf.put(name, name));
            names.forEach(name -> otherNames.apply(name).forEach(other -> nameOf.putIfAbsent(other, name)));
            meanings = new NamedMeanings(nameOf, Meanings.of(List.copyOf(nameOf.keySet())));
        }
        NamedMeanings known = meanings;
        return sayings.stream()
                .flatMap(saying -> known.meanings().nearest(saying, 1).stream())
                .max(Comparator.comparingDouble(Meanings.Near::likeness))
                .filter(near -> near.likeness() >= threshold)
                .map(near -> new Near(Objects.requireNonNull(known.nameOf().get(near.text())), near.likeness()));
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
