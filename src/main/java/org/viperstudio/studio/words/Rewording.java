package org.viperstudio.studio.words;

import java.util.List;
import java.util.stream.Stream;

/**
 * How a request was put into the words of a model that knows few.
 *
 * @param substitutions what was said in other words
 * @param leftOut what the model could paint, but not together with the rest
 */
public record Rewording(List<Substitution> substitutions, List<String> leftOut) {
    /** The request is told as it was written. */
    public static final Rewording NONE = new Rewording(List.of(), List.of());

    public Rewording {
        substitutions = List.copyOf(substitutions);
        leftOut = List.copyOf(leftOut);
    }

    /** This and what was done to other parts of the request, each thing once. */
    public Rewording and(Rewording other) {
        return new Rewording(
                Stream.concat(substitutions.stream(), other.substitutions.stream())
                        .distinct()
                        .toList(),
                Stream.concat(leftOut.stream(), other.leftOut.stream())
                        .distinct()
                        .toList());
    }

    /** The same as a person reads it. */
    public List<String> sentences() {
        Stream<String> room = leftOut.isEmpty()
                ? Stream.empty()
                : Stream.of("the model cannot paint all of it at once; left out: " + String.join(", ", leftOut));
        return Stream.concat(substitutions.stream().map(Substitution::sentence), room)
                .toList();
    }
}
