package org.viperstudio.window.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.viperstudio.store.SettingsFile;

/** The window's own settings. A missing or invalid value counts as not set. */
public final class WindowSettings {
    /** The key of {@link #metadata}; true if not set. */
    public static final String METADATA = "picture.metadata";

    private static final String APPEARANCE = "window.shade";
    private static final String BOUNDS = "window.place";
    private static final String MAXIMIZED = "window.maximized";
    private static final int BOUNDS_NUMBERS = 4;

    /** The appearance that the user chose: light, dark, or as the system is. */
    public enum Appearance {
        SYSTEM,
        LIGHT,
        DARK
    }

    /** Position and size of the window, in screen coordinates. */
    public record Bounds(double x, double y, double width, double height) {}

    private final SettingsFile settings;

    public WindowSettings(SettingsFile settings) {
        this.settings = settings;
    }

    public Appearance appearance() {
        String word = settings.get(APPEARANCE).orElse("").toUpperCase(Locale.ROOT);
        return Arrays.stream(Appearance.values())
                .filter(appearance -> appearance.name().equals(word))
                .findFirst()
                .orElse(Appearance.SYSTEM);
    }

    public void setAppearance(Appearance appearance) {
        settings.set(APPEARANCE, appearance.name().toLowerCase(Locale.ROOT));
    }

    public Optional<Bounds> bounds() {
        try {
            List<Double> numbers = Arrays.stream(settings.get(BOUNDS).orElse("").split(" "))
                    .map(Double::valueOf)
                    .filter(Double::isFinite)
                    .toList();
            return numbers.size() == BOUNDS_NUMBERS
                    ? Optional.of(new Bounds(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3)))
                    : Optional.empty();
        } catch (NumberFormatException neverSet) {
            return Optional.empty();
        }
    }

    public void setBounds(Bounds bounds) {
        settings.set(BOUNDS, bounds.x() + " " + bounds.y() + " " + bounds.width() + " " + bounds.height());
    }

    /** Whether saved pictures contain the settings that they were made with. */
    public boolean metadata() {
        return settings.get(METADATA).map(Boolean::parseBoolean).orElse(true);
    }

    public boolean maximized() {
        return settings.isOn(MAXIMIZED);
    }

    public void setMaximized(boolean maximized) {
        settings.set(MAXIMIZED, Boolean.toString(maximized));
    }
}
