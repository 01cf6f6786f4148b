package org.viperstudio.text;

import java.util.List;
import java.util.stream.Stream;

/**
 * The placeholders of one tokenizer. The library counts them as one id each; a network needs one for each vector.
 *
 * @param known how many ids the library has for other words: the first placeholder's there
 * @param start the first vector's id for the network
 */
record Placeholders(int known, int start, List<Placeholder> all) {
    Placeholders {
        all = List.copyOf(all);
    }

    /** @throws IllegalArgumentException if the word is among these already or {@code vectors} is not 1 to {@code most} */
    Placeholders with(String word, int vectors, int most) {
        if (all.stream().anyMatch(other -> other.word().equalsIgnoreCase(word))) {
            throw new IllegalArgumentException("\"" + word + "\" stands for learned vectors already.");
        }
        if (vectors < 1 || vectors > most) {
            throw new IllegalArgumentException(
                    "\"%s\" has %d vectors; 1 to %d fit into a window.".formatted(word, vectors, most));
        }
        Stream<Placeholder> added = Stream.of(new Placeholder(word, end(), vectors));
        return new Placeholders(known, start, Stream.concat(all.stream(), added).toList());
    }

    List<String> words() {
        return all.stream().map(Placeholder::word).toList();
    }

    /** The id after the last one. */
    int end() {
        return start + all.stream().mapToInt(Placeholder::vectors).sum();
    }

    /** One id of the library as one id for each vector. */
    Stream<Integer> expand(int id) {
        return id < known ? Stream.of(id) : all.get(id - known).ids().stream();
    }

    /** Whether the id is a vector of a placeholder, but not its first. */
    boolean continues(int id) {
        return id >= start && all.stream().noneMatch(placeholder -> placeholder.firstId() == id);
    }
}
