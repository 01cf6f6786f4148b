package org.viperstudio.preference.embedded.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Phrases of one or more words, each with what it stands for, to be found in a text; the longest that fits counts.
 *
 * @param <T> what a phrase stands for
 */
public final class PhraseTable<T> {
    private final Map<String, List<Entry<T>>> byFirst = new HashMap<>();

    /**
     * A phrase that was found.
     *
     * @param length how many tokens it covers
     */
    public record Found<T>(T value, int length) {}

    private record Entry<T>(List<String> stems, T value) {
        /** How many tokens it covers from an index on, with words between its own that may be passed over; 0 if none. */
        int covers(List<Token> tokens, int at, Set<String> between) {
            int token = at;
            int i = 0;
            while (i < stems.size() && token < tokens.size()) {
                if (stems.get(i).equals(tokens.get(token).stem())) {
                    i++;
                } else if (i == 0 || !between.contains(tokens.get(token).text())) {
                    return 0;
                }
                token++;
            }
            return i == stems.size() ? token - at : 0;
        }
    }

    /** Enters a phrase, unless it is there already. */
    public void add(String phrase, T value) {
        List<String> stems = stems(phrase);
        if (stems.isEmpty()) {
            return;
        }
        List<Entry<T>> entries = byFirst.computeIfAbsent(stems.getFirst(), first -> new ArrayList<>());
        if (entries.stream().noneMatch(entry -> entry.stems().equals(stems))) {
            int longer = (int) entries.stream()
                    .takeWhile(entry -> entry.stems().size() >= stems.size())
                    .count();
            entries.add(longer, new Entry<>(stems, value));
        }
    }

    /** The longest phrase that begins at this token. */
    public Optional<Found<T>> at(List<Token> tokens, int index) {
        return at(tokens, index, Set.of());
    }

    /**
     * The longest phrase that begins at this token.
     *
     * @param between words that may stand between its own
     */
    public Optional<Found<T>> at(List<Token> tokens, int index, Set<String> between) {
        return byFirst.getOrDefault(tokens.get(index).stem(), List.of()).stream()
                .map(entry -> new Found<>(entry.value(), entry.covers(tokens, index, between)))
                .filter(found -> found.length() > 0)
                .findFirst();
    }

    /** What a whole phrase stands for, if it is known. */
    public Optional<T> find(String phrase) {
        List<String> stems = stems(phrase);
        return stems.isEmpty()
                ? Optional.empty()
                : byFirst.getOrDefault(stems.getFirst(), List.of()).stream()
                        .filter(entry -> entry.stems().equals(stems))
                        .findFirst()
                        .map(Entry::value);
    }

    /** Whether this is one of the phrases. */
    public boolean contains(String phrase) {
        return find(phrase).isPresent();
    }

    /** All stems that occur in a phrase. */
    public Set<String> vocabulary() {
        return byFirst.values().stream()
                .flatMap(List::stream)
                .flatMap(entry -> entry.stems().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> stems(String phrase) {
        return WordSplitter.pieces(phrase).stream().map(Stem::of).toList();
    }
}
