package org.viperstudio.studio.words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a request was put into the words of a model that knows few.
 *
 * @param substitutions what was said in other words
 * @param shown all that the model is told of what is liked, where it has no room for more
 * @param leftOut what it could paint, but not together with the rest
 */
public record Rewording(List<Substitution> substitutions, List<String> shown, List<String> leftOut) {
    /** The request is told as it was written. */
    public static final Rewording NONE = new Rewording(List.of(), List.of(), List.of());

    public Rewording {
        substitutions = List.copyOf(substitutions);
        shown = List.copyOf(shown);
        leftOut = List.copyOf(leftOut);
    }

    /** This and what was done to other parts of the request, each thing once. */
    public Rewording and(Rewording other) {
        return new Rewording(
                both(substitutions, other.substitutions), both(shown, other.shown), both(leftOut, other.leftOut));
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }

    /** The same as a person reads it. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        if (!shown.isEmpty()) {
            sentences.add("of what is liked one picture shows " + String.join(", ", shown));
        }
        substitutions.forEach(one -> sentences.add(one.sentence()));
        if (!leftOut.isEmpty()) {
            sentences.add("no room was left for " + String.join(", ", leftOut));
        }
        return List.copyOf(sentences);
    }
}
