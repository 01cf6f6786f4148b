package org.viperstudio.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.viperstudio.gallery.noise.Generator;
import org.viperstudio.text.catalogue.AttributeCatalogue;
import org.viperstudio.text.catalogue.Category;

/**
 * The taste of a simulated person who likes and dislikes 2 to 5 attributes each that Sketch knows. Categories that
 * people care about most come most often; liked attributes can be seen together, and none is both liked and disliked.
 */
record SimulatedTaste(List<String> liked, List<String> disliked) {
    private static final int FEWEST = 2;
    private static final int MOST = 5;
    /** Ends the search in a vocabulary too small for as many attributes as are wanted. */
    private static final int MAX_TRIES = 1000;

    SimulatedTaste {
        liked = List.copyOf(liked);
        disliked = List.copyOf(disliked);
    }

    /** The taste of a person by their number, always the same. */
    static SimulatedTaste of(long number, Vocabulary vocabulary) {
        Generator random = new Generator(number).fork("simulated taste");
        AttributeCatalogue catalogue = AttributeCatalogue.load();
        SceneSampler sampler = new SceneSampler(vocabulary);
        Supplier<String> picks = () -> pick(random, vocabulary, catalogue);
        List<String> liked = draw(random, picks, (drawn, attribute) -> drawn.stream()
                .allMatch(other -> Collections.disjoint(sampler.aspects(other), sampler.aspects(attribute))));
        List<String> disliked =
                draw(random, picks, (drawn, attribute) -> !liked.contains(attribute) && !drawn.contains(attribute));
        return new SimulatedTaste(liked, disliked);
    }

    /**
     * A random number of random attributes.
     *
     * @param fits whether an attribute can join those that were drawn before
     */
    private static List<String> draw(Generator random, Supplier<String> picks, BiPredicate<List<String>, String> fits) {
        List<String> drawn = new ArrayList<>();
        int wanted = FEWEST + random.below(MOST - FEWEST + 1);
        for (int tries = 0; drawn.size() < wanted && tries < MAX_TRIES; tries++) {
            String attribute = picks.get();
            if (fits.test(drawn, attribute)) {
                drawn.add(attribute);
            }
        }
        return drawn;
    }

    /** A random attribute, by rejection sampling with its category's popularity of 1 to 5. */
    private static String pick(Generator random, Vocabulary vocabulary, AttributeCatalogue catalogue) {
        while (true) {
            String attribute = random.pick(vocabulary.attributes());
            int popularity = catalogue
                    .category(vocabulary.category(attribute))
                    .map(Category::popularity)
                    .orElse(1);
            if (random.below(5) < popularity) {
                return attribute;
            }
        }
    }

    /** The liked attributes as a preference text. */
    String likedText() {
        return String.join(", ", liked);
    }

    /** The disliked attributes as a preference text. */
    String dislikedText() {
        return String.join(", ", disliked);
    }
}
