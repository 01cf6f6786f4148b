package org.viperstudio.preference.next;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.viperstudio.preference.PreferredAttribute;
import org.viperstudio.preference.VisualPreference;
import org.viperstudio.preference.next.Suggestion.Reason;
import org.viperstudio.text.catalogue.Attribute;
import org.viperstudio.text.catalogue.AttributeCatalogue;
import org.viperstudio.text.catalogue.Category;

/**
 * Orders pictures by how much an opinion on them is expected to tell (their information gain): the sum over the
 * attributes in each picture. Attributes that the person has spoken of, or that an earlier suggestion shows, count
 * less.
 */
public final class NextPicture {
    /** An opinion on an attribute tells this much of its opposite. */
    private static final double OF_THE_OPPOSITE = 0.5;

    private static final int NAMED = 3;

    private final AttributeCatalogue catalogue;

    public NextPicture(AttributeCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * The pictures in the order in which to ask about them.
     *
     * @param candidates the attributes of each picture that was not spoken of yet, by its name
     * @param taste what is known of the person
     */
    public List<Suggestion> suggest(Map<String, List<String>> candidates, VisualPreference taste) {
        Map<String, Integer> liked = counts(taste.liked());
        Map<String, Integer> disliked = counts(taste.disliked());
        Set<String> shown = new HashSet<>();
        Map<String, List<String>> left = new LinkedHashMap<>(candidates);
        List<Suggestion> suggestions = new ArrayList<>();
        while (!left.isEmpty()) {
            Suggestion best = left.entrySet().stream()
                    .map(entry -> suggestion(entry.getKey(), entry.getValue(), liked, disliked, shown))
                    .max(Comparator.comparingDouble(Suggestion::bits))
                    .orElseThrow();
            suggestions.add(best);
            shown.addAll(Optional.ofNullable(left.remove(best.picture())).orElse(List.of()));
        }
        return List.copyOf(suggestions);
    }

    private static Map<String, Integer> counts(List<PreferredAttribute> side) {
        Map<String, Integer> counts = new HashMap<>();
        side.forEach(attribute ->
                counts.merge(attribute.name(), Math.max(1, attribute.from().size()), Integer::sum));
        return counts;
    }

    private Suggestion suggestion(
            String picture,
            List<String> attributes,
            Map<String, Integer> liked,
            Map<String, Integer> disliked,
            Set<String> shown) {
        double bits = 0;
        for (String name : attributes) {
            bits += bits(name, liked, disliked) * (shown.contains(name) ? 0.3 : 1);
        }
        return new Suggestion(picture, bits, reason(attributes, liked, disliked));
    }

    private double bits(String name, Map<String, Integer> liked, Map<String, Integer> disliked) {
        Optional<Attribute> attribute = catalogue.find(name);
        int popularity = attribute
                .flatMap(known -> catalogue.category(known.category()))
                .map(Category::popularity)
                .orElse(1);
        double own = Belief.before(popularity)
                .after(liked.getOrDefault(name, 0), disliked.getOrDefault(name, 0))
                .information();
        boolean opposite = attribute.map(Attribute::opposites).orElse(List.of()).stream()
                .anyMatch(other -> liked.containsKey(other) || disliked.containsKey(other));
        return own * (opposite ? OF_THE_OPPOSITE : 1);
    }

    private static Reason reason(List<String> attributes, Map<String, Integer> liked, Map<String, Integer> disliked) {
        List<String> torn = attributes.stream()
                .filter(name -> liked.containsKey(name) && disliked.containsKey(name))
                .toList();
        List<String> unspoken = attributes.stream()
                .filter(name -> !liked.containsKey(name) && !disliked.containsKey(name))
                .limit(NAMED)
                .toList();
        if (!torn.isEmpty()) {
            return new Reason.Torn(torn);
        }
        return unspoken.isEmpty() ? new Reason.Known() : new Reason.Unspoken(unspoken);
    }
}
