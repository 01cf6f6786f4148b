package org.viperstudio.window.shell;

import java.util.Locale;
import org.kordamp.ikonli.feather.Feather;
import org.viperstudio.wording.Texts;

/** The screens, in the order of the navigation rail. */
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

    /** The name used in node ids and text keys, such as "blind-test". */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String title() {
        return Texts.of("shell.screen." + id());
    }

    /** Whether its button stands at the bottom of the rail, where the screens stand that are rarely needed. */
    boolean isAtBottom() {
        return this == MODELS || this == SETTINGS;
    }
}
