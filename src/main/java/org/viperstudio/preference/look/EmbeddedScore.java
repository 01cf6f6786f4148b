package org.viperstudio.preference.look;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.viperstudio.preference.PersonalScore;
import org.viperstudio.preference.PreferredAttribute;
import org.viperstudio.preference.VisualPreference;

/**
 * A personal score with no large model: by the attributes in the picture, as far as they are known or can be measured, and
 * by how near it is to pictures that the person liked and disliked. From two such pictures on it has something to say; with
 * none and no taste it is 0.5. Immutable.
 */
public final class EmbeddedScore implements PersonalScore {
    private static final double NEARNESS = 1.2;
    private static final double WIDTH = 1.6;
    private static final double ATTRIBUTE = 0.8;
    private static final double TASTE = 0.9;
    /** What an attribute is worth that was seen on one side once. */
    private static final double PRIOR = 1;

    private final List<Look> liked;
    private final List<Look> disliked;
    private final Map<String, Double> evidence = new HashMap<>();
    private final Function<Path, List<String>> known;

    /**
     * A score.
     *
     * @param liked pictures that the person liked
     * @param disliked pictures that they did not
     * @param taste what is known of their taste beside; may be {@link VisualPreference#NONE}
     * @param known tells the attributes of pictures of which they are known, an empty list of others
     * @throws org.viperstudio.picture.PictureException if a picture cannot be read
     */
    public EmbeddedScore(
            List<Path> liked, List<Path> disliked, VisualPreference taste, Function<Path, List<String>> known) {
        this.known = known;
        this.liked = liked.stream().map(Look::of).toList();
        this.disliked = disliked.stream().map(Look::of).toList();
        Map<String, Integer> likes = counts(liked);
        Map<String, Integer> dislikes = counts(disliked);
        Set<String> all = new HashSet<>(likes.keySet());
        all.addAll(dislikes.keySet());
        for (String name : all) {
            double more = (likes.getOrDefault(name, 0) + PRIOR) / (liked.size() + 2 * PRIOR);
            double less = (dislikes.getOrDefault(name, 0) + PRIOR) / (disliked.size() + 2 * PRIOR);
            evidence.merge(name, ATTRIBUTE * Math.log(more / less), Double::sum);
        }
        add(taste.liked(), TASTE);
        add(taste.disliked(), -TASTE);
    }

    private void add(List<PreferredAttribute> side, double sign) {
        side.forEach(attribute -> evidence.merge(attribute.name(), sign * attribute.weight(), Double::sum));
    }

    private Map<String, Integer> counts(List<Path> pictures) {
        Map<String, Integer> counts = new HashMap<>();
        pictures.forEach(picture -> shown(picture).forEach(name -> counts.merge(name, 1, Integer::sum)));
        return counts;
    }

    private Set<String> shown(Path picture) {
        Set<String> shown = new HashSet<>(known.apply(picture));
        shown.addAll(MeasuredAttributes.of(picture));
        return shown;
    }

    @Override
    public double score(Path picture) {
        double sum = NEARNESS * nearness(Look.of(picture));
        for (String name : shown(picture)) {
            sum += evidence.getOrDefault(name, 0.0);
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** How much nearer it lies to what was liked than to what was not, as a log ratio; 0 where one side is empty. */
    private double nearness(Look look) {
        if (liked.isEmpty() || disliked.isEmpty()) {
            return 0;
        }
        return Math.log(density(look, liked) / density(look, disliked));
    }

    private static double density(Look look, List<Look> others) {
        double floor = 0.02;
        return floor
                + others.stream()
                        .mapToDouble(other -> Math.exp(-squared(look, other) / (2 * WIDTH * WIDTH)))
                        .average()
                        .orElse(0);
    }

    private static double squared(Look one, Look other) {
        double[] a = one.features();
        double[] b = other.features();
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return sum;
    }
}
