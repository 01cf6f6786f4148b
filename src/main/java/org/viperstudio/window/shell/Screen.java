package org.viperstudio.window.shell;

import java.util.Locale;
import org.kordamp.ikonli.feather.Feather;
import org.viperstudio.wording.Texts;

/** The screens, in the rail's order. */
public enum Screen {
    GALLERY(Feather.GRID),
    TASTE(Feather.HEART),
    CREATE(Feather.FEATHER),
    HISTORY(Feather.CLOCK),
    BLIND_TEST(Feather.EYE_OFF),
    MODELS(Feather.PACKAGE),
    SETTINGS(Feather.SLIDERS);

    private final Feather icon;

    Screen(Feather icon) {
        this.icon = icon;
    }

    Feather icon() {
        return icon;
    }

    /** For ids and text keys: "blind-test". */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String title() {
        return Texts.of("shell.screen." + word());
    }

    /** Whether it stands at the rail's foot: what is needed now and then. */
    boolean atFoot() {
        return this == MODELS || this == SETTINGS;
    }
}
