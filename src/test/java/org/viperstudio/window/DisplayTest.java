package org.viperstudio.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DisplayTest {
    @Test
    void onLinuxTheEnvironmentTells() {
        assertThat(Display.isPresent("Linux", Map.of("DISPLAY", ":0"), "")).isTrue();
        assertThat(Display.isPresent("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0"), ""))
                .isTrue();
        assertThat(Display.isPresent("Linux", Map.of("DISPLAY", " "), "")).isFalse();
        assertThat(Display.isPresent("Linux", Map.of(), "")).isFalse();
    }

    @Test
    void otherSystemsAlwaysHaveADisplay() {
        assertThat(Display.isPresent("Windows 11", Map.of(), "")).isTrue();
        assertThat(Display.isPresent("Mac OS X", Map.of(), "")).isTrue();
    }

    @Test
    void headlessWindowsNeedNoDisplay() {
        assertThat(Display.isPresent("Linux", Map.of(), "Headless")).isTrue();
    }
}
