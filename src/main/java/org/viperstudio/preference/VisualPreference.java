package org.viperstudio.preference;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A visual preference (VP), or taste: the attributes that a person likes (VP+) and dislikes (VP-). An attribute in both
 * lists is a contradiction: it is shown to the person, and has no effect on pictures until they settle it.
 */
public record VisualPreference(List<PreferredAttribute> liked, List<PreferredAttribute> disliked) {
    /** No taste yet. */
    public static final VisualPreference NONE = new VisualPreference(List.of(), List.of());

    public VisualPreference {
        liked = List.copyOf(liked);
        disliked = List.copyOf(disliked);
    }

    /** The names of the attributes that are in both lists. */
    public Set<String> contradictions() {
        return names(liked).stream().filter(names(disliked)::contains).collect(Collectors.toUnmodifiableSet());
    }

    /** The preference without its contradictions, as the paper's pipeline uses it. */
    public VisualPreference settled() {
        Set<String> both = contradictions();
        Function<List<PreferredAttribute>, List<PreferredAttribute>> others =
                list -> list.stream().filter(a -> !both.contains(a.name())).toList();
        return new VisualPreference(others.apply(liked), others.apply(disliked));
    }

    private static Set<String> names(List<PreferredAttribute> list) {
        return list.stream().map(PreferredAttribute::name).collect(Collectors.toSet());
    }
}
