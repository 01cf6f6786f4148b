package org.viperstudio.training;

import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.viperstudio.gallery.Painter;

/**
 * The subjects and attributes that a network learns by name.
 */
record Vocabulary(List<String> subjects, List<String> attributes) {
    /** Styles and eras that bring their own palette. */
    static final Set<String> OWN_COLOURS =
            Set.of("fauvism", "art nouveau", "ukiyo-e", "art deco", "synthwave", "old master", "vintage poster");

    /** Attributes that a picture of Sketch's size hardly shows, or that make the subject hard to recognise. */
    private static final Set<String> EXCLUDED = Set.of(
            "acrylic paint",
            "gouache",
            "soft pastel",
            "surrealism",
            "byzantine icon",
            "midday sun",
            "dawn light",
            "backlighting",
            "side lighting",
            "soft diffused light",
            "rim light",
            "long shadows",
            "shadowless light",
            "blue shadows",
            "violet shadows",
            "springlike",
            "fine brushstrokes",
            "short dabs",
            "flowing lines",
            "lost edges",
            "intricate detail",
            "crisp edges",
            "canvas weave",
            "wood grain",
            "smooth",
            "crumpled paper",
            "glossy varnish",
            "matte",
            "weathered",
            "centred composition",
            "rule of thirds",
            "negative space",
            "busy composition",
            "symmetrical composition",
            "diagonal composition",
            "low viewpoint",
            "tilted horizon",
            "multiple viewpoints",
            "misty depth",
            "shallow depth of field",
            "flattened space",
            "layered depth",
            "elongated shapes",
            "squat shapes",
            "wavy shapes",
            "fragmented shapes",
            "angular shapes",
            "chevrons",
            "scrolling arabesques",
            "isolated subject",
            "monumental subject",
            "double exposure",
            "rippling motion",
            "motion blur",
            "windswept",
            "radial motion",
            "swirling motion",
            "fisheye view",
            "warm and cool contrast",
            "energetic",
            "expressionism");

    Vocabulary {
        subjects = List.copyOf(subjects);
        attributes = List.copyOf(attributes);
    }

    /** What Sketch is trained on: what the painter can paint, except attributes that do not suit so small a picture. */
    static Vocabulary full() {
        SequencedMap<String, String> painted = Painter.attributes();
        return new Vocabulary(
                List.copyOf(Painter.subjects()),
                painted.sequencedKeySet().stream()
                        .filter(name -> !EXCLUDED.contains(name))
                        .toList());
    }

    /** Everything that the painter can paint. */
    static Vocabulary painted() {
        return new Vocabulary(
                List.copyOf(Painter.subjects()),
                List.copyOf(Painter.attributes().sequencedKeySet()));
    }

    /**
     * The category of an attribute.
     *
     * @throws IllegalArgumentException if the painter does not know the attribute
     */
    String category(String attribute) {
        String category = Painter.attributes().get(attribute);
        if (category == null) {
            throw new IllegalArgumentException("the painter does not know the attribute \"" + attribute + "\"");
        }
        return category;
    }
}
