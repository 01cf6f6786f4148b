package org.viperstudio.studio.blind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.viperstudio.diffusion.Degree;
import org.viperstudio.studio.create.PaintSettings;
import org.viperstudio.studio.create.Scene;
import org.viperstudio.studio.create.Taste;
import org.viperstudio.text.catalogue.AttributeCatalogue;

/**
 * The pictures of a blind test before they are painted (the paper's user study): one in the person's own taste among
 * eight of one prompt, each from noise of its own.
 *
 * @param degree of all that are personalized
 */
public record BlindTestPlan(String prompt, Degree degree, List<Entry> entries) {
    /** How many pictures are ranked. */
    public static final int PICTURES = 8;

    private static final long SEEDS = 1L << 32;

    /** The owner's name of a taste that was invented. */
    public static final String INVENTED = "invented";

    /**
     * One picture.
     *
     * @param owner the profile whose taste it is in; empty for a plain one
     */
    public record Entry(Scene scene, Optional<String> owner) {}

    public BlindTestPlan {
        entries = List.copyOf(entries);
    }

    /**
     * Plans a test.
     *
     * @param own the person's profile and taste
     * @param others other profiles' tastes by profile; those without a taste are left out
     * @throws IllegalArgumentException if the person has no taste yet
     */
    public static BlindTestPlan of(
            String prompt,
            Map.Entry<String, Taste> own,
            Opponents opponents,
            Map<String, Taste> others,
            PaintSettings paint,
            Degree degree,
            RandomGenerator random) {
        if (own.getValue().isEmpty()) {
            throw new IllegalArgumentException("A blind test needs a taste: comment on a few pictures first.");
        }
        List<Entry> entries = new ArrayList<>();
        entries.add(entry(prompt, own.getValue(), Optional.of(own.getKey()), paint, random));
        if (opponents == Opponents.OTHER_TASTES) {
            named(own.getValue(), others, random)
                    .forEach(taste ->
                            entries.add(entry(prompt, taste.getValue(), Optional.of(taste.getKey()), paint, random)));
        }
        while (entries.size() < PICTURES) {
            entries.add(entry(prompt, Taste.NONE, Optional.empty(), paint, random));
        }
        return new BlindTestPlan(prompt, degree, entries);
    }

    /** Seven tastes by owner; those that were invented are numbered. */
    private static List<Map.Entry<String, Taste>> named(Taste own, Map<String, Taste> others, RandomGenerator random) {
        Map<String, Taste> tastes = new LinkedHashMap<>();
        others.entrySet().stream()
                .filter(other -> !other.getValue().isEmpty())
                .limit(PICTURES - 1)
                .forEach(other -> tastes.put(other.getKey(), other.getValue()));
        InventedTaste invented = new InventedTaste(AttributeCatalogue.load(), random);
        for (int i = 1; tastes.size() < PICTURES - 1; i++) {
            tastes.put(INVENTED + "-" + i, invented.unlike(own));
        }
        return List.copyOf(tastes.entrySet());
    }

    private static Entry entry(
            String prompt, Taste taste, Optional<String> owner, PaintSettings paint, RandomGenerator random) {
        long seed = random.nextLong(SEEDS);
        return new Entry(new Scene(prompt, "", taste.shuffled(seed), seed, paint), owner);
    }
}
