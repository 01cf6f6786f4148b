package org.viperstudio.training;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.viperstudio.gallery.noise.Generator;

/**
 * Draws the scenes of a data set: a random subject with 0 to 4 random attributes that can all be seen together, so at
 * most one of those that decide the technique (medium, style, era, brushwork), one of the colours and one of the light.
 */
final class SceneSampler {
    /** Percentages of pictures with 0, 1, 2, 3 and 4 attributes, for learning subjects and attributes alike. */
    private static final List<Integer> BALANCED = List.of(22, 33, 25, 13, 7);

    /** The same percentages for learning attributes alone. */
    private static final List<Integer> MANY = List.of(4, 16, 24, 28, 28);

    /**
     * Which aspect of a picture each category decides; a category that is not listed is an aspect of its own. Exported
     * models carry the names: the hand is the technique.
     */
    private static final Map<String, String> ASPECTS = Map.of(
            "medium", "hand",
            "style", "hand",
            "culture and era", "hand",
            "brushwork", "hand",
            "lighting", "light",
            "mood", "light");

    private final Vocabulary vocabulary;
    private final List<String> attributes;
    private final List<Integer> percentages;

    private SceneSampler(Vocabulary vocabulary, List<String> attributes, List<Integer> percentages) {
        this.vocabulary = vocabulary;
        this.attributes = attributes;
        this.percentages = percentages;
    }

    /** Draws from a vocabulary, each attribute as often as any other. */
    SceneSampler(Vocabulary vocabulary) {
        this(vocabulary, vocabulary.attributes(), BALANCED);
    }

    /**
     * Draws scenes with many attributes, to complement a data set of a smaller vocabulary: attributes that the smaller
     * one lacks come three times as often as the rest.
     *
     * @param vocabulary includes all of the other
     */
    static SceneSampler completing(Vocabulary vocabulary, Vocabulary other) {
        List<String> weighted = new ArrayList<>(vocabulary.attributes());
        List<String> lacking = new ArrayList<>(vocabulary.attributes());
        lacking.removeAll(other.attributes());
        weighted.addAll(lacking);
        weighted.addAll(lacking);
        return new SceneSampler(vocabulary, weighted, MANY);
    }

    /** The scene of a seed, always the same. */
    Scene sample(long seed) {
        Generator random = new Generator(seed).fork("scene of a data set");
        String subject = random.pick(vocabulary.subjects());
        return scene(seed, subject, count(random), random);
    }

    /** The scene of a seed with a given number of attributes. */
    Scene sample(long seed, int count) {
        Generator random = new Generator(seed).fork("scene of a data set");
        return scene(seed, random.pick(vocabulary.subjects()), count, random);
    }

    private Scene scene(long seed, String subject, int wanted, Generator random) {
        List<String> shown = new ArrayList<>();
        Set<String> decided = new HashSet<>();
        while (shown.size() < wanted) {
            String attribute = random.pick(attributes);
            Set<String> aspects = aspects(attribute);
            if (aspects.stream().noneMatch(decided::contains)) {
                shown.add(attribute);
                decided.addAll(aspects);
            }
        }
        return new Scene(subject, shown, seed);
    }

    private int count(Generator random) {
        int at = random.below(100);
        int count = 0;
        while (at >= percentages.get(count)) {
            at -= percentages.get(count);
            count++;
        }
        return count;
    }

    /** The aspects of a picture that an attribute decides. A style with its own colours excludes a palette. */
    Set<String> aspects(String attribute) {
        String category = vocabulary.category(attribute);
        String aspect = ASPECTS.getOrDefault(category, category);
        return Vocabulary.OWN_COLOURS.contains(attribute) ? Set.of(aspect, "colour palette") : Set.of(aspect);
    }
}
