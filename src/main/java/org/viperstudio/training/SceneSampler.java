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
final class SceneSampler {
    /** How many of 100 pictures have 0, 1, 2, 3 or 4 attributes where the subject counts as much as they do. */
    private static final List<Integer> FEW = List.of(22, 33, 25, 13, 7);

    /** The same where attributes alone count. */
    private static final List<Integer> MANY = List.of(4, 16, 24, 28, 28);

    /** What decides the same thing in a picture, by category. Categories of no aspect stand for themselves. */
    private static final Map<String, String> ASPECTS = Map.of(
            "medium", "hand",
            "style", "hand",
            "culture and era", "hand",
            "brushwork", "hand",
            "lighting", "light",
            "mood", "light");

    private final Vocabulary vocabulary;
    private final List<String> attributes;
    private final List<Integer> counts;

    private SceneSampler(Vocabulary vocabulary, List<String> attributes, List<Integer> counts) {
        this.vocabulary = vocabulary;
        this.attributes = attributes;
        this.counts = counts;
    }

    /** Scenes in a vocabulary, each attribute as often as any other. */
    SceneSampler(Vocabulary vocabulary) {
        this(vocabulary, vocabulary.attributes(), FEW);
    }

    /**
     * Scenes full of attributes that complete what another vocabulary's pictures show: what that one lacks comes three
     * times as often as the rest.
     *
     * @param vocabulary holds all of the other
     */
    static SceneSampler completing(Vocabulary vocabulary, Vocabulary other) {
        List<String> weighted = new ArrayList<>(vocabulary.attributes());
        List<String> lacking = new ArrayList<>(vocabulary.attributes());
        lacking.removeAll(other.attributes());
        weighted.addAll(lacking);
        weighted.addAll(lacking);
        return new SceneSampler(vocabulary, weighted, MANY);
    }

    /** The scene of a seed. */
    Scene sample(long seed) {
        Generator random = new Generator(seed).fork("scene of a data set");
        String subject = random.pick(vocabulary.subjects());
        return scene(seed, subject, count(random), random);
    }

    /** The scene of a seed with so many attributes. */
    Scene sample(long seed, int count) {
        Generator random = new Generator(seed).fork("scene of a data set");
        return scene(seed, random.pick(vocabulary.subjects()), count, random);
    }

    private Scene scene(long seed, String subject, int wanted, Generator random) {
        List<String> shown = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        while (shown.size() < wanted) {
            String attribute = random.pick(attributes);
            Set<String> aspects = aspects(attribute);
            if (aspects.stream().noneMatch(taken::contains)) {
                shown.add(attribute);
                taken.addAll(aspects);
            }
        }
        return new Scene(subject, shown, seed);
    }

    private int count(Generator random) {
        int at = random.below(100);
        int count = 0;
        while (at >= counts.get(count)) {
            at -= counts.get(count);
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
