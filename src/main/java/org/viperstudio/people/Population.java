package org.viperstudio.people;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.function.IntPredicate;
import org.viperstudio.text.catalogue.Attribute;
import org.viperstudio.text.catalogue.AttributeCatalogue;
import org.viperstudio.text.catalogue.Category;

/**
 * Draws people: attributes of popular categories more often, no attribute liked with its opposite, and any two people at
 * least 0.85 apart, counted by signed attributes as well as by attributes whatever their side.
 */
public final class Population {
    /**
     * The fewest attributes of one person on average. Everyone then has five to like and five to dislike: no comment names
     * more.
     */
    public static final int LEAST_ATTRIBUTES = 18;

    private static final double LEAST_DISTANCE = 0.85;
    /** The number of attributes of one person spreads by this share around the mean. */
    private static final double SPREAD = 0.3;

    private static final int MOST_TRIES = 2_000;

    private final List<Attribute> attributes;
    private final Map<String, Integer> index = new HashMap<>();
    private final double[] popularity;
    private final double mean;
    private final SplittableRandom random;
    private final List<Drawn> drawn = new ArrayList<>();

    private record Drawn(BitSet liked, BitSet disliked, BitSet all) {
        double distance(Drawn other) {
            int same = common(liked, other.liked) + common(disliked, other.disliked);
            int signed = all.cardinality() + other.all.cardinality() - same;
            int shared = common(all, other.all);
            int whole = all.cardinality() + other.all.cardinality() - shared;
            return 1 - Math.max(same / (double) signed, shared / (double) whole);
        }

        private static int common(BitSet a, BitSet b) {
            BitSet both = (BitSet) a.clone();
            both.and(b);
            return both.cardinality();
        }
    }

    private Population(AttributeCatalogue catalogue, double mean, long seed) {
        this.attributes = catalogue.attributes();
        this.popularity = attributes.stream()
                .mapToDouble(attribute -> catalogue
                        .category(attribute.category())
                        .map(Category::popularity)
                        .orElse(1))
                .toArray();
        for (int i = 0; i < attributes.size(); i++) {
            index.put(attributes.get(i).name(), i);
        }
        this.mean = mean;
        this.random = new SplittableRandom(seed);
    }

    /**
     * Draws people; the same seed gives the same people, and more people begin with the same ones.
     *
     * @param mean attributes of one person on average, liked and disliked together
     * @throws IllegalArgumentException if the catalogue is too small for so many people so far apart
     */
    public static List<Person> draw(AttributeCatalogue catalogue, int count, double mean, long seed) {
        return draw(catalogue, count, mean, seed, drawn -> true);
    }

    /**
     * The same, which takes its time for thousands of people.
     *
     * @param goesOn hears before each person how many are drawn, and whether to go on
     * @throws CancellationException when it does not
     */
    public static List<Person> draw(
            AttributeCatalogue catalogue, int count, double mean, long seed, IntPredicate goesOn) {
        Population population = new Population(catalogue, mean, seed);
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (!goesOn.test(i)) {
                throw new CancellationException();
            }
            people.add(population.next(i));
        }
        return List.copyOf(people);
    }

    private Person next(int number) {
        for (int i = 0; i < MOST_TRIES; i++) {
            Drawn candidate = candidate();
            if (drawn.stream().allMatch(other -> candidate.distance(other) >= LEAST_DISTANCE)) {
                drawn.add(candidate);
                return new Person(number, names(candidate.liked), names(candidate.disliked));
            }
        }
        throw new IllegalArgumentException(
                "After %,d people no more is found that differs enough: draw fewer, or with fewer".formatted(number)
                        + " attributes each");
    }

    private Drawn candidate() {
        int size = (int) Math.round(mean * (1 + SPREAD * (2 * random.nextDouble() - 1)));
        BitSet liked = new BitSet();
        BitSet disliked = new BitSet();
        double likes = size * (0.4 + 0.2 * random.nextDouble());
        for (int i = 0; i < size; i++) {
            boolean like = i < likes;
            add(like ? liked : disliked, like ? disliked : liked);
        }
        BitSet all = (BitSet) liked.clone();
        all.or(disliked);
        return new Drawn(liked, disliked, all);
    }

    private void add(BitSet side, BitSet other) {
        for (int i = 0; i < MOST_TRIES; i++) {
            int pick = pick();
            boolean contradicts = attributes.get(pick).opposites().stream()
                    .anyMatch(opposite -> side.get(index.getOrDefault(opposite, attributes.size())));
            if (!side.get(pick) && !other.get(pick) && !contradicts) {
                side.set(pick);
                return;
            }
        }
        throw new IllegalArgumentException("The catalogue is too small for so many attributes of one person");
    }

    private int pick() {
        double sum = 0;
        for (double weight : popularity) {
            sum += weight;
        }
        double at = random.nextDouble() * sum;
        for (int i = 0; i < popularity.length; i++) {
            at -= popularity[i];
            if (at < 0) {
                return i;
            }
        }
        return popularity.length - 1;
    }

    private List<String> names(BitSet chosen) {
        return chosen.stream().mapToObj(i -> attributes.get(i).name()).toList();
    }
}
