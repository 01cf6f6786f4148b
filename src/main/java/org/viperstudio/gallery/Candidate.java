package org.viperstudio.gallery;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.viperstudio.gallery.noise.Generator;

/** A picture that could enter the seed gallery: what it shows, how, in which format and with which seed. */
record Candidate(SceneDescription scene, long seed, int width, int height) {
    private static final List<List<String>> TECHNIQUES = List.of(
            List.of("medium"), List.of("medium"), List.of("style"), List.of("culture and era"), List.of("brushwork"));
    private static final List<List<String>> LIGHT_AND_MOOD =
            List.of(List.of("lighting"), List.of("mood"), List.of("shadow"));
    private static final List<String> VIEWS = List.of("composition", "perspective", "depth", "subject treatment");
    private static final List<String> ACCENTS =
            List.of("texture", "line", "shape", "pattern", "contrast", "detail", "movement", "finish");

    /** Attributes that hide so much of a picture that nobody could say what they like about it. */
    private static final Set<String> OBSCURING = Set.of(
            "foggy",
            "double exposure",
            "mysterious",
            "layered depth",
            "radial motion",
            "motion blur",
            "rippling motion",
            "isolated subject",
            "misty depth",
            "hexagonal shapes",
            "fragmented shapes",
            "wavy shapes",
            "multiple viewpoints",
            "diagonal composition",
            "lost edges",
            "soft focus",
            "graphic black shadows",
            "low-key tones",
            "halftone dots",
            "knitted",
            "gold leaf",
            "expressionism",
            "surrealism",
            "firelight");

    private static final int[][] FORMATS = {{768, 768}, {768, 576}, {576, 768}};

    /** The candidate of a number: subjects in turn, attributes of different categories at random. */
    static Candidate numbered(int number) {
        Generator g = new Generator(0x5eedL + number);
        List<String> subjects = List.copyOf(Painter.subjects());
        Set<String> categories = new LinkedHashSet<>();
        categories.addAll(g.pick(TECHNIQUES));
        categories.addAll(g.chance(0.5f) ? List.of("colour palette") : g.pick(LIGHT_AND_MOOD));
        if (g.chance(0.7f)) {
            categories.add(g.pick(g.chance(0.4f) ? VIEWS : ACCENTS));
        }
        List<String> attributes = new ArrayList<>();
        categories.forEach(category -> attributes.add(g.pick(attributesOf(category))));
        int[] format = FORMATS[g.below(FORMATS.length)];
        String subject = subjects.get(number % subjects.size());
        return new Candidate(new SceneDescription(subject, attributes), 1000 + number, format[0], format[1]);
    }

    private static List<String> attributesOf(String category) {
        return Painter.attributes().entrySet().stream()
                .filter(entry -> entry.getValue().equals(category))
                .map(Map.Entry::getKey)
                .filter(name -> !OBSCURING.contains(name))
                .toList();
    }

    List<String> categories() {
        return scene.attributes().stream()
                .map(name -> Painter.attributes().get(name))
                .toList();
    }
}
