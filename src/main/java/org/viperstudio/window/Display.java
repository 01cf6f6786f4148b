package org.viperstudio.window;

import java.util.Locale;
import java.util.Map;

/** Detects whether there is a display to open a window on. */
public final class Display {
    private Display() {}

    /** Checks the operating system and its environment, without starting JavaFX. */
    public static boolean isPresent() {
        return isPresent(System.getProperty("os.name", ""), System.getenv(), System.getProperty("glass.platform", ""));
    }

    /**
     * Under X11 and Wayland the environment tells; other systems always have a display.
     *
     * @param platform JavaFX's windowing platform, if one was set: with {@code Headless} windows open in memory
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
