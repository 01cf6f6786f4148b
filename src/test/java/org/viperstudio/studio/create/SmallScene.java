package org.viperstudio.studio.create;

import org.viperstudio.Parity;
import org.viperstudio.text.AttributeList;

/** Scenes for the small SDXL among the reference results. */
public final class SmallScene {
    static final int STEPS = 4;
    static final int PREVIEW_STEPS = 2;
    public static final Taste PASTEL = taste("soft pastel, (warm light:1.3)", "neon");

    private SmallScene() {}

    public static Taste taste(String liked, String disliked) {
        return new Taste(AttributeList.parse(liked), AttributeList.parse(disliked));
    }

    public static Scene of(String prompt, Taste taste, long seed) {
        return new Scene(prompt, "", taste, seed, paint());
    }

    public static PaintSettings paint() {
        return new PaintSettings(
                ModelUse.of(Parity.dir().resolve("sdxl").toString()),
                64,
                64,
                5,
                0,
                1,
                new Pass(STEPS, null),
                new Pass(PREVIEW_STEPS, null));
    }
}
