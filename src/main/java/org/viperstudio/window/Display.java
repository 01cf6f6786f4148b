package org.viperstudio.window;

import java.util.Locale;
import java.util.Map;

/** Whether there is a display to open a window on. */
public final class Display {
    private Display() {}

    /** Asks the system, without starting JavaFX. */
    public static boolean isPresent() {
        return isPresent(System.getProperty("os.name", ""), System.getenv(), System.getProperty("glass.platform", ""));
    }

    /**
     * A system of the X Window kind tells by its environment; the others always have one.
     *
     * @param platform JavaFX's, if one was named: with {@code Headless} windows open in memory
     */
    static boolean isPresent(String system, Map<String, String> environment, String platform) {
        if (platform.equalsIgnoreCase("headless")) {
            return true;
        }
        String name = system.toLowerCase(Locale.ROOT);
        return name.contains("windows")
                || name.contains("mac")
                || !environment.getOrDefault("DISPLAY", "").isBlank()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank();
    }
}
