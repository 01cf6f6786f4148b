package org.viperstudio.window.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.viperstudio.store.SettingsFile;

/** What the window remembers of itself. What is missing or broken counts as never set. */
public final class WindowSettings {
    /** Whether saved pictures carry what they were made with; true where never set. */
    public static final String METADATA = "picture.metadata";

    private static final String SHADE = "window.shade";
    private static final String PLACE = "window.place";
    private static final String MAXIMIZED = "window.maximized";
    private static final int PLACE_NUMBERS = 4;

    /** Light or dark. */
    public enum Shade {
        SYSTEM,
        LIGHT,
        DARK
    }

    /** Where the window stood, in the screen's units. */
    public record Place(double x, double y, double width, double height) {}

    private final SettingsFile settings;

    public WindowSettings(SettingsFile settings) {
        this.settings = settings;
    }

    public Shade shade() {
        String word = settings.get(SHADE).orElse("").toUpperCase(Locale.ROOT);
        return Arrays.stream(Shade.values())
                .filter(shade -> shade.name().equals(word))
                .findFirst()
                .orElse(Shade.SYSTEM);
    }

    public void setShade(Shade shade) {
        settings.set(SHADE, shade.name().toLowerCase(Locale.ROOT));
    }

    public Optional<Place> place() {
        try {
            List<Double> numbers = Arrays.stream(settings.get(PLACE).orElse("").split(" "))
                    .map(Double::valueOf)
                    .filter(Double::isFinite)
                    .toList();
            return numbers.size() == PLACE_NUMBERS
                    ? Optional.of(new Place(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3)))
                    : Optional.empty();
        } catch (NumberFormatException neverSet) {
            return Optional.empty();
        }
    }

    public void setPlace(Place place) {
        settings.set(PLACE, place.x() + " " + place.y() + " " + place.width() + " " + place.height());
    }

    /** Whether saved pictures carry what they were made with. */
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
