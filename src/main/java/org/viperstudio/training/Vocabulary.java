package org.viperstudio.training;

import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.viperstudio.gallery.Painter;

/**
 * The subjects and attributes that Sketch knows by name: those of the painter's that show plainly at the model's size
 * and leave the subject to be recognised.
 */
record Vocabulary(List<String> subjects, List<String> attributes) {
    /** Styles and eras that bring their own palette. */
    static final Set<String> OWN_COLOURS =
            Set.of("fauvism", "art nouveau", "ukiyo-e", "art deco", "synthwave", "old master", "vintage poster");

    /** What a picture of the model's size shows too weakly, or what drowns the subject. */
    private static final Set<String> LEFT_OUT = Set.of(
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

    /** All that Sketch is trained on. */
    static Vocabulary full() {
        SequencedMap<String, String> painted = Painter.attributes();
        return new Vocabulary(
                List.copyOf(Painter.subjects()),
                painted.sequencedKeySet().stream()
                        .filter(name -> !LEFT_OUT.contains(name))
                        .toList());
    }

    /** All that the painter can paint, what Sketch has no words for included. */
    static Vocabulary painted() {
        return new Vocabulary(
                List.copyOf(Painter.subjects()),
                List.copyOf(Painter.attributes().sequencedKeySet()));
    }

    /** The attribute's category. */
    String category(String attribute) {
        String category = Painter.attributes().get(attribute);
        if (category == null) {
            throw new IllegalArgumentException("the painter knows no attribute \"" + attribute + "\"");
        }
        return category;
    }
}
