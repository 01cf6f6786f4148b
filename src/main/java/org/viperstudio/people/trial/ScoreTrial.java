package org.viperstudio.people.trial;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.viperstudio.preference.PersonalScore;

/**
 * Measures a personal score as the paper measures its metric: how well it tells pictures that a person likes from pictures
 * that they do not, by how many of both it was shown.
 */
public final class ScoreTrial {
    /** Context pictures, half of them liked. */
    public static final List<Integer> CONTEXTS = List.of(2, 4, 8, 16);
    /** Pictures of each side that are asked about, none of them among the context. */
    public static final int ASKED = 4;

    private static final int BANDS = 5;

    private final Scorer scorer;
    private final List<Tally> tallies = CONTEXTS.stream().map(Tally::new).toList();
    private final int[] scored = new int[BANDS];
    private final int[] likedOfThem = new int[BANDS];
    private double least = 1;
    private double most;

    /** Makes a score of what a person liked and disliked. */
    @FunctionalInterface
    public interface Scorer {
        PersonalScore of(List<Path> liked, List<Path> disliked);
    }

    /** One person's pictures, in the order in which they are shown. */
    public record Album(List<Path> liked, List<Path> disliked) {
        public Album {
            liked = List.copyOf(liked);
            disliked = List.copyOf(disliked);
        }
    }

    /**
     * One point of the curve.
     *
     * @param context pictures that were shown, half of them liked
     * @param asked pictures that were asked about
     * @param right share of them that were put on the right side of 0.5; half of those at 0.5
     * @param ordered share of pairs of a liked and a disliked one in which the liked one scored higher
     */
    public record Point(int context, int asked, double right, double ordered) {}

    /**
     * Scores of about the same height, whatever the context.
     *
     * @param from the lowest that belongs here, 0..1; the highest is a fifth above it
     * @param asked pictures that were scored so
     * @param liked share of them that were liked: that of a probability lies between from and a fifth above it
     */
    public record Band(double from, int asked, double liked) {}

    /**
     * What came out.
     *
     * @param bands from the lowest scores to the highest
     * @param least the lowest score that was given
     * @param most the highest
     */
    public record Result(List<Point> curve, List<Band> bands, double least, double most) {}

    public ScoreTrial(Scorer scorer) {
        this.scorer = scorer;
    }

    /** Measures on one person, those contexts that there are the pictures for. */
    public void measure(Album album) {
        List<Path> liked = album.liked().reversed().stream().limit(ASKED).toList();
        List<Path> disliked = album.disliked().reversed().stream().limit(ASKED).toList();
        int shown = Math.min(album.liked().size(), album.disliked().size()) - ASKED;
        for (Tally tally : tallies) {
            int half = tally.context / 2;
            if (half <= shown) {
                PersonalScore score = scorer.of(
                        album.liked().subList(0, half), album.disliked().subList(0, half));
                tally.add(scores(score, liked, true), scores(score, disliked, false));
            }
        }
    }

    /** What came out so far. */
    public Result result() {
        return new Result(
                tallies.stream()
                        .filter(tally -> tally.asked > 0)
                        .map(Tally::point)
                        .toList(),
                IntStream.range(0, BANDS).mapToObj(this::band).toList(),
                least,
                most);
    }

    private Band band(int number) {
        return new Band(
                (double) number / BANDS, scored[number], (double) likedOfThem[number] / Math.max(1, scored[number]));
    }

    private List<Double> scores(PersonalScore score, List<Path> pictures, boolean like) {
        List<Double> scores = new ArrayList<>();
        for (Path picture : pictures) {
            double value = score.score(picture);
            least = Math.min(least, value);
            most = Math.max(most, value);
            int band = Math.min(BANDS - 1, (int) (BANDS * value));
            scored[band]++;
            likedOfThem[band] += like ? 1 : 0;
            scores.add(value);
        }
        return scores;
    }

    private static final class Tally {
        private final int context;
        private int asked;
        private double right;
        private int pairs;
        private double ordered;

        Tally(int context) {
            this.context = context;
        }

        void add(List<Double> liked, List<Double> disliked) {
            asked += liked.size() + disliked.size();
            liked.forEach(score -> right += above(score, 0.5));
            disliked.forEach(score -> right += above(0.5, score));
            for (double one : liked) {
                for (double other : disliked) {
                    pairs++;
                    ordered += above(one, other);
                }
            }
        }

        private static double above(double high, double low) {
            return high > low ? 1 : high == low ? 0.5 : 0;
        }

        Point point() {
            return new Point(context, asked, right / asked, ordered / pairs);
        }
    }
}
