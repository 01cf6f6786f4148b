package org.viperstudio.studio.create;

import java.util.List;
import org.viperstudio.Parity;
import org.viperstudio.text.AttributeList;

/** Scenes for the small SDXL among the reference results. */
final class SmallScene {
    static final int STEPS = 4;
    static final int PREVIEW_STEPS = 2;
    static final Taste PASTEL = taste("soft pastel, (warm light:1.3)", "neon");

    private SmallScene() {}

    static Taste taste(String liked, String disliked) {
        return new Taste(AttributeList.parse(liked), AttributeList.parse(disliked));
    }

    static Scene of(String prompt, Taste taste, long seed) {
        return new Scene(prompt, "", taste, seed, paint());
    }

    static PaintSettings paint() {
        return new PaintSettings(
                Parity.dir().resolve("sdxl").toString(),
                null,
                STEPS,
                PREVIEW_STEPS,
                5,
                0,
                64,
                64,
                null,
                null,
                null,
                PaintSettings.REFINER_START,
                List.of(),
                List.of());
    }
}
