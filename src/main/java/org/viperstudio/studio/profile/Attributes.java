package org.viperstudio.studio.profile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.viperstudio.preference.PreferredAttribute;
import org.viperstudio.preference.VisualPreference;
import org.viperstudio.store.TasteAttribute;
import org.viperstudio.text.AttributeList;
import org.viperstudio.text.WeightedAttribute;

/** Edits of a taste's attributes, each giving a new list. */
final class Attributes {
    /** What prompts can weigh words by. */
    private static final double LEAST_WEIGHT = 0.1;

    private static final double GREATEST_WEIGHT = 2;

    private Attributes() {}

    static List<TasteAttribute> with(List<TasteAttribute> list, TasteAttribute added) {
        if (list.stream().anyMatch(one -> is(one, added.name(), added.liked()))) {
            return list;
        }
        List<TasteAttribute> with = new ArrayList<>(list);
        with.add(added);
        return List.copyOf(with);
    }

    static List<TasteAttribute> without(List<TasteAttribute> list, String name, boolean liked) {
        return list.stream().filter(one -> !is(one, name, liked)).toList();
    }

    static List<TasteAttribute> changed(
            List<TasteAttribute> list, String name, boolean liked, UnaryOperator<TasteAttribute> change) {
        return list.stream()
                .map(one -> is(one, name, liked) ? change.apply(one) : one)
                .toList();
    }

    private static boolean is(TasteAttribute one, String name, boolean liked) {
        return one.liked() == liked && one.name().equals(name);
    }

    /** As the person changed it, so that an extraction leaves it. */
    static TasteAttribute byHand(TasteAttribute one) {
        return new TasteAttribute(one.name(), one.liked(), one.weight(), one.locked(), true, one.comments());
    }

    /** An attribute on one side; on the other it says something else. */
    record Side(String name, boolean liked) {
        static Side of(TasteAttribute one) {
            return new Side(one.name(), one.liked());
        }
    }

    static double weightInRange(double weight) {
        return Math.clamp(weight, LEAST_WEIGHT, GREATEST_WEIGHT);
    }

    /**
     * A newly extracted taste over the present one: what is locked or made by hand stays as it is, and what the person
     * took away does not come back.
     *
     * @param commentIds the comments that were read, in the order of the extraction's indices
     * @param takenAway what the person took away
     */
    static List<TasteAttribute> extracted(
            List<TasteAttribute> present, VisualPreference read, List<Long> commentIds, Set<Side> takenAway) {
        List<TasteAttribute> kept =
                present.stream().filter(one -> one.locked() || one.byHand()).toList();
        Set<String> decided = kept.stream().map(TasteAttribute::name).collect(Collectors.toSet());
        List<TasteAttribute> all = new ArrayList<>(kept);
        sides(read).forEach((liked, list) -> list.stream()
                .filter(one -> !decided.contains(one.name()) && !takenAway.contains(new Side(one.name(), liked)))
                .forEach(one -> all.add(of(one, liked, commentIds))));
        return List.copyOf(all);
    }

    private static Map<Boolean, List<PreferredAttribute>> sides(VisualPreference read) {
        Map<Boolean, List<PreferredAttribute>> sides = new LinkedHashMap<>();
        sides.put(true, read.liked());
        sides.put(false, read.disliked());
        return sides;
    }

    private static TasteAttribute of(PreferredAttribute one, boolean liked, List<Long> commentIds) {
        List<Long> from = one.from().stream().map(commentIds::get).toList();
        return new TasteAttribute(one.name(), liked, weightInRange(one.weight()), false, false, from);
    }

    /** The taste as painting and scoring read it; the comments' indices are their ids' places in a list of all. */
    static VisualPreference preference(List<TasteAttribute> list) {
        return new VisualPreference(side(list, true), side(list, false));
    }

    private static List<PreferredAttribute> side(List<TasteAttribute> list, boolean liked) {
        return list.stream()
                .filter(one -> one.liked() == liked)
                .map(one -> new PreferredAttribute(one.name(), one.weight(), List.of()))
                .toList();
    }

    /** One side in the notation of prompts: "warm light, (teal:1.3)". */
    static String markup(List<PreferredAttribute> side) {
        return new AttributeList(side.stream()
                        .map(one -> new WeightedAttribute(one.name(), (float) one.weight()))
                        .toList())
                .markup();
    }

    /** Two tastes in one; what stands in one alone, or weighs little afterwards, fades with its taste's share. */
    static List<TasteAttribute> blended(List<TasteAttribute> first, List<TasteAttribute> second, double shareOfSecond) {
        Map<List<Object>, TasteAttribute> blended = new LinkedHashMap<>();
        blend(blended, first, 1 - shareOfSecond);
        blend(blended, second, shareOfSecond);
        return blended.values().stream()
                .filter(one -> one.weight() >= LEAST_WEIGHT)
                .toList();
    }

    private static void blend(Map<List<Object>, TasteAttribute> blended, List<TasteAttribute> list, double share) {
        for (TasteAttribute one : share > 0 ? list : Collections.<TasteAttribute>emptyList()) {
            TasteAttribute faded =
                    new TasteAttribute(one.name(), one.liked(), one.weight() * share, false, true, List.of());
            blended.merge(List.of(one.name(), one.liked()), faded, (a, b) -> a.withWeight(a.weight() + b.weight()));
        }
    }
}
