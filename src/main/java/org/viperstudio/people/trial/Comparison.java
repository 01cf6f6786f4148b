package org.viperstudio.people.trial;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.viperstudio.preference.PreferredAttribute;

/** The comparison of an extracted list with the true one. */
record Comparison(List<String> missed, List<String> wrong, int right) {

    /**
     * Compares.
     *
     * @param truth each entry as {@code a|b|c} where several words are right; more than one of them found counts once
     */
    static Comparison of(List<PreferredAttribute> found, List<String> truth) {
        Set<String> names = keys(found);
        List<String> missed = new ArrayList<>();
        Set<String> allowed = new HashSet<>();
        int right = 0;
        for (String entry : truth) {
            List<String> readings = List.of(entry.split("\\|"));
            boolean hit = readings.stream().map(Comparison::key).anyMatch(names::contains);
            readings.forEach(reading -> allowed.add(key(reading)));
            right += hit ? 1 : 0;
            if (!hit) {
                missed.add(entry);
            }
        }
        List<String> wrong =
                names.stream().filter(name -> !allowed.contains(name)).sorted().toList();
        return new Comparison(missed, wrong, right);
    }

    /** Singular and plural of a person's own word are one. */
    private static String key(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith("s") && !lower.endsWith("ss") ? lower.substring(0, lower.length() - 1) : lower;
    }

    /** How many of those missed were found on the other side. */
    int turned(List<PreferredAttribute> otherSide) {
        Set<String> names = keys(otherSide);
        return (int) missed.stream()
                .filter(entry ->
                        Stream.of(entry.split("\\|")).map(Comparison::key).anyMatch(names::contains))
                .count();
    }

    private static Set<String> keys(List<PreferredAttribute> found) {
        return found.stream().map(attribute -> key(attribute.name())).collect(Collectors.toSet());
    }

    Score score() {
        return new Score(right, wrong.size(), missed.size());
    }
}
