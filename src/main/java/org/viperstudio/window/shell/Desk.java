package org.viperstudio.window.shell;

/** What every screen works with. */
public record Desk(
        Background background,
        Navigation navigation,
        Notices notices,
        Overlay overlay,
        Theme theme,
        WindowSettings settings) {
    /** A desk with nothing on it yet. */
    public static Desk of(Background background, Navigation navigation, Theme theme, WindowSettings settings) {
        return new Desk(background, navigation, new Notices(), new Overlay(), theme, settings);
    }
}
