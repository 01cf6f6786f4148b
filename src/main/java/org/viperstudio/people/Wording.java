package org.viperstudio.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.viperstudio.text.catalogue.Attribute;
import org.viperstudio.text.catalogue.AttributeCatalogue;

/** How a person names an attribute: by its name, a synonym, part of it, or in other words. */
final class Wording {
    private static final double BY_NAME = 0.5;
    private static final double BY_SYNONYM = 0.8;
    private static final double BY_PARAPHRASE = 0.4;
    /** Nouns that make a thing of an adjective. */
    private static final Map<String, List<String>> NOUNS = Map.of(
            "mood", List.of("mood", "feeling", "atmosphere"),
            "texture", List.of("texture", "surface"),
            "culture and era", List.of("style", "look"),
            "movement", List.of("motion"),
            "finish", List.of("finish", "surface"));
    /** Endings of names that are things already. */
    private static final Set<String> THINGS = Set.of(
            "texture",
            "grain",
            "weave",
            "plaster",
            "paper",
            "style",
            "painting",
            "art",
            "poster",
            "icon",
            "manuscript",
            "deco",
            "motion",
            "movement",
            "action",
            "blur",
            "rhythm",
            "pace",
            "speed",
            "flow",
            "stillness",
            "tension",
            "leaf",
            "glitter",
            "stamping",
            "coat",
            "patina",
            "glaze",
            "vignette",
            "border",
            "bleed",
            "edges",
            "frame",
            "varnish",
            "sheen",
            "polish",
            "ukiyo-e",
            "synthwave",
            "cyberpunk",
            "steampunk",
            "bauhaus",
            "rococo",
            "renaissance",
            "master",
            "miniature",
            "modern",
            "sixties",
            "epoque",
            "spinning",
            "dancing",
            "crashing",
            "drifting",
            "stampeding",
            "imbalance",
            "contrast",
            "quattrocento",
            "craquelure",
            "gilding",
            "sequins",
            "sparkles",
            "ripples",
            "vortex",
            "halo",
            "baroque");

    private final AttributeCatalogue catalogue;
    private final Map<String, List<String>> paraphrases;
    private final SplittableRandom random;

    /** Words for an attribute, and whether they are many things. */
    record Phrase(String words, boolean plural, boolean bare) {
        String withArticle(SplittableRandom random) {
            boolean given = words.startsWith("the ")
                    || words.startsWith("a ")
                    || words.startsWith("that ")
                    || words.startsWith("those ")
                    || words.startsWith("how ")
                    || words.startsWith("all ");
            if (given || bare) {
                return words;
            }
            return switch (random.nextInt(3)) {
                case 0 -> "the " + words;
                case 1 -> (plural ? "these " : "this ") + words;
                default -> words;
            };
        }
    }

    Wording(AttributeCatalogue catalogue, Map<String, List<String>> paraphrases, SplittableRandom random) {
        this.catalogue = catalogue;
        this.paraphrases = paraphrases;
        this.random = random;
    }

    Phrase of(String name) {
        List<String> others = paraphrases.getOrDefault(name, List.of());
        if (!others.isEmpty() && random.nextDouble() < BY_PARAPHRASE) {
            return new Phrase(others.get(random.nextInt(others.size())), false, true);
        }
        Attribute attribute = catalogue.find(name).orElseThrow();
        double way = random.nextDouble();
        if (way < BY_NAME || attribute.synonyms().isEmpty()) {
            return thing(attribute, name);
        }
        String synonym =
                attribute.synonyms().get(random.nextInt(attribute.synonyms().size()));
        return way < BY_SYNONYM ? thing(attribute, synonym) : partial(attribute, name);
    }

    /** The name without its last word, where that still tells which attribute it is. */
    private Phrase partial(Attribute attribute, String name) {
        int space = name.lastIndexOf(' ');
        if (space < 0 || NOUNS.containsKey(attribute.category())) {
            return thing(attribute, name);
        }
        String rest = name.substring(space + 1);
        boolean telling = catalogue.attributes().stream()
                        .filter(other -> words(other).contains(rest))
                        .count()
                == 1;
        return telling ? new Phrase(rest, rest.endsWith("s"), false) : thing(attribute, name);
    }

    private static List<String> words(Attribute attribute) {
        List<String> words = new ArrayList<>(List.of(attribute.name().split(" ")));
        attribute.synonyms().forEach(synonym -> words.addAll(List.of(synonym.split(" "))));
        return words;
    }

    private Phrase thing(Attribute attribute, String name) {
        List<String> nouns = NOUNS.getOrDefault(attribute.category(), List.of());
        String last = name.substring(name.lastIndexOf(' ') + 1);
        if (nouns.isEmpty() || THINGS.contains(last)) {
            return new Phrase(name, last.endsWith("s") && !last.endsWith("ss") && !last.endsWith("us"), false);
        }
        return new Phrase(name + " " + nouns.get(random.nextInt(nouns.size())), false, false);
    }
}
