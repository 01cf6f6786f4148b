package org.viperstudio.training;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.viperstudio.gallery.noise.Generator;

/**
 * Draws the scenes of a data set: a random subject with 0 to 4 attributes that can all be seen together, so at most one
 * that decides the hand (medium, style, era, brushwork), one the colours and one the light.
 */
final class SceneDraw {
    /** How many of 100 pictures have 0, 1, 2, 3 or 4 attributes. */
    private static final List<Integer> COUNTS = List.of(22, 33, 25, 13, 7);

    /** What decides the same thing in a picture, by category. Categories of no aspect stand for themselves. */
    private static final Map<String, String> ASPECTS = Map.of(
            "medium", "hand",
            "style", "hand",
            "culture and era", "hand",
            "brushwork", "hand",
            "lighting", "light",
            "mood", "light");

    private final Vocabulary vocabulary;

    SceneDraw(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The scene of a seed. */
    Scene of(long seed) {
        Generator random = new Generator(seed).fork("scene of a data set");
        String subject = random.pick(vocabulary.subjects());
        return scene(seed, subject, count(random), random);
    }

    /** The scene of a seed with so many attributes. */
    Scene ofCount(long seed, int count) {
        Generator random = new Generator(seed).fork("scene of a data set");
        return scene(seed, random.pick(vocabulary.subjects()), count, random);
    }

    private Scene scene(long seed, String subject, int wanted, Generator random) {
        List<String> attributes = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        while (attributes.size() < wanted) {
            String attribute = random.pick(vocabulary.attributes());
            Set<String> aspects = aspects(attribute);
            if (aspects.stream().noneMatch(taken::contains)) {
                attributes.add(attribute);
                taken.addAll(aspects);
            }
        }
        return new Scene(subject, attributes, seed);
    }

    private static int count(Generator random) {
        int at = random.below(100);
        int count = 0;
        while (at >= COUNTS.get(count)) {
            at -= COUNTS.get(count);
            count++;
        }
        return count;
    }

    /** What an attribute decides. A style with its own colours leaves no room for a palette. */
    Set<String> aspects(String attribute) {
        String category = vocabulary.category(attribute);
        String aspect = ASPECTS.getOrDefault(category, category);
        return Vocabulary.OWN_COLOURS.contains(attribute) ? Set.of(aspect, "colour palette") : Set.of(aspect);
    }
}
