package org.viperstudio.studio.blind;

import java.util.List;
import java.util.Map;
import org.viperstudio.studio.profile.BlindTestResults;

/**
 * How far up each person puts whose pictures (the paper's section 5): a score that falls from 1 for the first place to 0 for
 * the last, averaged over tests, each row scaled to its largest.
 *
 * @param people the profiles that ranked their own pictures, and are columns too
 * @param scores a row for each person, a column for each owner, 0..1; NaN where a person saw none of an owner's
 */
public record ConfusionMatrix(List<String> people, List<List<Double>> scores) {
    public ConfusionMatrix {
        people = List.copyOf(people);
        scores = List.copyOf(scores);
    }

    /** @param everyone the results of each profile */
    public static ConfusionMatrix of(Map<String, BlindTestResults> everyone) {
        List<String> people = everyone.entrySet().stream()
                .filter(entry -> !entry.getValue().rounds().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        return new ConfusionMatrix(
                people,
                people.stream()
                        .map(person -> row(people, everyone.get(person).scores()))
                        .toList());
    }

    private static List<Double> row(List<String> owners, Map<String, Double> scores) {
        double largest = owners.stream()
                .mapToDouble(owner -> scores.getOrDefault(owner, 0.0))
                .max()
                .orElse(0);
        return owners.stream()
                .map(owner -> scores.getOrDefault(owner, Double.NaN) / (largest == 0 ? 1 : largest))
                .toList();
    }
}
