package org.viperstudio.training;

import org.viperstudio.model.RecommendedSettings;
import org.viperstudio.model.RecommendedSettings.Live;

/** Settings under which Sketch was measured to do best. */
final class Recommended {
    static final double GUIDANCE = 3.2;
    static final double RESCALE = 0.7;
    static final double TASTE_SCALE = 0.5;
    private static final int STEPS = 20;
    private static final int LIVE_STEPS = 6;

    private Recommended() {}

    static RecommendedSettings of(SketchDesign design) {
        return new RecommendedSettings(
                design.form().pictureSize(),
                STEPS,
                GUIDANCE,
                RESCALE,
                TASTE_SCALE,
                "ddim",
                new Live(LIVE_STEPS, "unipc"),
                design.vocabulary().subjects(),
                design.vocabulary().attributes());
    }
}
