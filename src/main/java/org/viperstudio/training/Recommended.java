package org.viperstudio.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.viperstudio.model.RecommendedSettings;
import org.viperstudio.model.RecommendedSettings.AtOnce;
import org.viperstudio.model.RecommendedSettings.Live;

/** The settings under which Sketch was measured to do best; exported with the model. */
final class Recommended {
    static final double GUIDANCE = 3.2;
    static final double RESCALE = 0.7;
    static final double TASTE_SCALE = 0.5;
    /** The most that a simulated person likes; training samples have up to four. */
    private static final int ATTRIBUTES_AT_ONCE = 5;

    private static final int STEPS = 20;
    private static final int LIVE_STEPS = 6;

    private Recommended() {}

    static RecommendedSettings of(SketchDesign design) {
        return new RecommendedSettings(
                design.architecture().pictureSize(),
                STEPS,
                GUIDANCE,
                RESCALE,
                TASTE_SCALE,
                "ddim",
                new Live(LIVE_STEPS, "unipc"),
                design.vocabulary().subjects(),
                design.vocabulary().attributes(),
                new AtOnce(ATTRIBUTES_AT_ONCE, aspects(design.vocabulary())));
    }

    /** The attributes that decide each aspect of a picture, of which one at a time can be seen. */
    private static Map<String, List<String>> aspects(Vocabulary vocabulary) {
        SceneSampler sampler = new SceneSampler(vocabulary);
        Map<String, List<String>> aspects = new LinkedHashMap<>();
        for (String attribute : vocabulary.attributes()) {
            sampler.aspects(attribute).forEach(aspect -> aspects.computeIfAbsent(aspect, name -> new ArrayList<>())
                    .add(attribute));
        }
        return aspects;
    }
}
