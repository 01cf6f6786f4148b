package org.viperstudio.studio.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.viperstudio.store.BlindTest;
import org.viperstudio.store.BlindTest.Candidate;

/**
 * How often the person found the picture in their own taste.
 *
 * @param rounds one for each finished test with an own picture, the oldest first
 * @param scores for each owner of pictures (the empty name for plain ones), the mean of the scores of their places: 1 for
 *     the first, 0 for the last; a row of the paper's confusion matrix
 */
public record BlindTestResults(List<Round> rounds, Map<String, Double> scores) {
    /**
     * One test.
     *
     * @param rank the place of the person's own picture, 1 being the best
     * @param of how many pictures there were
     */
    public record Round(int rank, int of) {}

    public BlindTestResults {
        rounds = List.copyOf(rounds);
        scores = Map.copyOf(scores);
    }

    static BlindTestResults of(String own, List<BlindTest> tests) {
        List<Round> rounds = new ArrayList<>();
        Map<String, List<Double>> scores = new LinkedHashMap<>();
        for (BlindTest test : tests) {
            if (test.finished().isPresent()) {
                add(own, test, rounds, scores);
            }
        }
        Map<String, Double> means = new LinkedHashMap<>();
        scores.forEach((owner, all) -> means.put(
                owner, all.stream().mapToDouble(Double::doubleValue).average().orElse(0)));
        return new BlindTestResults(rounds, means);
    }

    private static void add(String own, BlindTest test, List<Round> rounds, Map<String, List<Double>> scores) {
        int of = test.candidates().size();
        for (Candidate candidate : test.candidates()) {
            OptionalInt rank = candidate.rank();
            if (rank.isEmpty()) {
                continue;
            }
            String owner = candidate.owner().orElse("");
            double score = of == 1 ? 1 : 1 - (rank.getAsInt() - 1.0) / (of - 1);
            scores.computeIfAbsent(owner, name -> new ArrayList<>()).add(score);
            if (owner.equals(own)) {
                rounds.add(new Round(rank.getAsInt(), of));
            }
        }
    }

    /** The share of rounds in which the own picture was among the first {@code places}. */
    public double top(int places) {
        return rounds.stream().filter(round -> round.rank() <= places).count() / (double) Math.max(1, rounds.size());
    }

    /** What {@link #top} would be by chance. */
    public double chance(int places) {
        return rounds.stream()
                .mapToDouble(round -> Math.min(1, places / (double) round.of()))
                .average()
                .orElse(0);
    }
}
