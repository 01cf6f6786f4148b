package org.viperstudio.training;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.viperstudio.gallery.noise.Generator;
import org.viperstudio.text.catalogue.AttributeCatalogue;
import org.viperstudio.text.catalogue.Category;

/**
 * A person who likes and dislikes a few attributes that Sketch knows: those of categories that people care for most
 * come most often, what is liked can be seen together, and nothing is both.
 */
record SimulatedTaste(List<String> liked, List<String> disliked) {
    private static final int FEWEST = 2;
    private static final int MOST = 5;
    /** A small vocabulary may not have as many as are wanted. */
    private static final int TRIES = 1000;

    SimulatedTaste {
        liked = List.copyOf(liked);
        disliked = List.copyOf(disliked);
    }

    /** The person of a number. */
    static SimulatedTaste of(long number, Vocabulary vocabulary) {
        Generator random = new Generator(number).fork("simulated taste");
        AttributeCatalogue catalogue = AttributeCatalogue.load();
        SceneSampler sampler = new SceneSampler(vocabulary);
        Set<String> taken = new HashSet<>();
        List<String> liked = new ArrayList<>();
        int wanted = FEWEST + random.below(MOST - FEWEST + 1);
        for (int tries = 0; liked.size() < wanted && tries < TRIES; tries++) {
            String attribute = pick(random, vocabulary, catalogue);
            if (sampler.aspects(attribute).stream().noneMatch(taken::contains)) {
                liked.add(attribute);
                taken.addAll(sampler.aspects(attribute));
            }
        }
        List<String> disliked = new ArrayList<>();
        wanted = FEWEST + random.below(MOST - FEWEST + 1);
        for (int tries = 0; disliked.size() < wanted && tries < TRIES; tries++) {
            String attribute = pick(random, vocabulary, catalogue);
            if (!liked.contains(attribute) && !disliked.contains(attribute)) {
                disliked.add(attribute);
            }
        }
        return new SimulatedTaste(liked, disliked);
    }

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

    String likedText() {
        return String.join(", ", liked);
    }

    String dislikedText() {
        return String.join(", ", disliked);
    }
}
